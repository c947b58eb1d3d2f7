using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Tests.Journeys;

public sealed class JourneyPageTests
{
    /// <summary>A database over the network answers later than a file: nothing may be rendered before.</summary>
    [Fact]
    public async Task SlowAnswer_Awaited_IsThereAtTheFirstRendering()
    {
        await using var services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton<IMediator>(new Mediator(type => throw new NotSupportedException(type.Name)))
            .AddSingleton<NavigationManager, StillNavigation>()
            .AddScoped<InputCheck>()
            .AddScoped<Trial>()
            .AddCascadingValue<HttpContext>(_ => new DefaultHttpContext())
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);

        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<SlowPage>(ParameterView.FromDictionary(
                new Dictionary<string, object?>(StringComparer.Ordinal) { ["Number"] = 7 }))).ToHtmlString());

        html.ShouldBe("7: answered; rendered 1 time");
    }

    private sealed class SlowPage : JourneyPage
    {
        private int _rendered;
        private string? _answer;

        [Parameter]
        public int Number { get; set; }

        protected override async Task PrepareAsync()
        {
            await Task.Delay(20, CancellationToken.None);
            _answer = $"{Number}: answered";
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) =>
            builder.AddContent(0, $"{_answer}; rendered {++_rendered} time");
    }

    private sealed class StillNavigation : NavigationManager
    {
        public StillNavigation() => Initialize("http://localhost/", "http://localhost/");
    }
}
