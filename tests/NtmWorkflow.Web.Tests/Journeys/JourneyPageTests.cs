using System.Text.Encodings.Web;
using System.Text.Unicode;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Web.Journeys.Service.ViewJobs;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Tests.Journeys;

public sealed class JourneyPageTests
{
    /// <summary>A database over the network answers later than a file: nothing may be rendered before.</summary>
    [Fact]
    public async Task SlowAnswer_Awaited_IsThereAtTheFirstRendering() =>
        (await HtmlOfAsync<SlowPage>(new(StringComparer.Ordinal) { ["Number"] = 7 })).ShouldBe("7: answered; rendered 1 time");

    /// <summary>The board of jobs speaks English: a page in Vietnamese stands before it, and marks what is not Vietnamese.</summary>
    [Fact]
    public async Task Jobs_Opened_AreToldInVietnameseWithTheEnglishWordsMarked()
    {
        var html = await HtmlOfAsync<JobsPage>([]);

        html.ShouldContain("chỉ có tiếng Anh");
        html.ShouldContain("lang=\"en\">Enqueued</dt>");
        html.ShouldContain($"href=\"{Links.JobsBoard}\" hreflang=\"en\"");
    }

    private static async Task<string> HtmlOfAsync<T>(Dictionary<string, object?> parameters)
        where T : IComponent
    {
        await using var services = new ServiceCollection()
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .AddSingleton<ICurrentActor, Administrator>()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton<IMediator>(new Mediator(type => throw new NotSupportedException(type.Name)))
            .AddSingleton<NavigationManager, StillNavigation>()
            .AddScoped<InputCheck>()
            .AddScoped<Trial>()
            .AddCascadingValue<HttpContext>(_ => new DefaultHttpContext())
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);

        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    private sealed class Administrator : ICurrentActor
    {
        public Actor? Actor { get; } = new("quan-tri", "Quản trị", Role.Administrator, new OrganisationId("van-phong-dieu-phoi"));
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
