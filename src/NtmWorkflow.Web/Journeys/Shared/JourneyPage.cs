using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Identity;

namespace NtmWorkflow.Web.Journeys.Shared;

/// <summary>
/// What every page of a journey does: ask, show why it may not be seen, send, and show what stood in the way.
/// A post acts first: what the page shows is asked for only where nobody is sent on.
/// </summary>
public abstract class JourneyPage : IComponent
{
    private RenderHandle _handle;
    private bool _opened;
    private bool _isShown;
    private bool _warnedOfConflict;

    [Inject]
    private IMediator Mediator { get; set; } = default!;

    /// <summary>Where the reader is, and how to send them on.</summary>
    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private InputCheck Input { get; set; } = default!;

    [Inject]
    private Trial Trial { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    /// <summary>Why the page may not be seen; empty when it may.</summary>
    internal IReadOnlyList<Refusal> Denied { get; private set; } = [];

    /// <summary>What the person sent; empty when the page was only opened.</summary>
    internal PostedForm Form { get; private set; } = PostedForm.Empty;

    /// <summary>What stands in the way of what was sent.</summary>
    internal FormErrors Errors { get; set; } = FormErrors.None;

    /// <summary>Whether the version of the next try may be the newest: only after the person was told of the change.</summary>
    internal bool VersionIsNew => !Form.WasSent || _warnedOfConflict;

    /// <summary>Cancelled when the reader goes away.</summary>
    protected CancellationToken Gone => Http.RequestAborted;

    void IComponent.Attach(RenderHandle renderHandle) => _handle = renderHandle;

    async Task IComponent.SetParametersAsync(ParameterView parameters)
    {
        // The parameters must not be read again after an await.
        parameters.SetParameterProperties(this);
        if (_opened)
        {
            ShowAgain();
            return;
        }

        _opened = true;
        if (!HttpMethods.IsPost(Http.Request.Method) || !Http.Request.HasFormContentType)
        {
            await ShowAsync();
            return;
        }

        Form = new PostedForm(await Http.Request.ReadFormAsync(Gone));
        Trial.IsOn = Form.IsTrial;
        if (PostOf(Form.Name) is { } act)
        {
            _handle.Render(builder => PostedOnly(builder, Form.IsRestored ? () => Task.CompletedTask : act));
        }
    }

    /// <summary>What is done with a post, by the name of its form; none where the page has no such form.</summary>
    protected virtual Func<Task>? PostOf(string form) => null;

    /// <summary>What the page asks for before it is shown; the form is read by then, and what it asked for was tried.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>The content of the page.</summary>
    protected virtual void BuildRenderTree(RenderTreeBuilder builder)
    {
    }

    /// <summary>Says that neither the browser nor anything on the way may keep this answer.</summary>
    protected void KeepNothing() => Http.Response.Headers.CacheControl = "no-store";

    /// <summary>Lets the browser open the page again after so many seconds.</summary>
    protected void ReloadAfter(string seconds) => Http.Response.Headers["Refresh"] = seconds;

    /// <summary>Asks for something; when it is refused, the page shows that instead of its content.</summary>
    protected async Task<T?> AskAsync<T>(IRequest<Outcome<T>> query)
        where T : class
    {
        var answer = await Mediator.Send(query, Gone);
        if (answer.Succeeded)
        {
            return answer.Value;
        }

        Deny(answer.Refusals);
        return null;
    }

    /// <summary>Asks for something whose refusal the page shows within its content; the answer's status says it too.</summary>
    protected async Task<Outcome<T>> TellAsync<T>(IRequest<Outcome<T>> query)
        where T : class
    {
        var answer = await Mediator.Send(query, Gone);
        if (!answer.Succeeded)
        {
            Http.Response.StatusCode = answer.Refusals[0].Kind == RefusalKind.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
        }

        return answer;
    }

    /// <summary>Shows why the page may not be seen instead of its content; a visitor is led to the sign-in page.</summary>
    protected void Deny(IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Any(refusal => refusal.Code == "sign-in-first"))
        {
            Navigation.NavigateTo(Links.SignIn(Navigation.ToBaseRelativePath(Navigation.Uri)));
        }

        Denied = refusals;
        Http.Response.StatusCode = Denied[0].Kind switch
        {
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.Invalid => StatusCodes.Status400BadRequest,
            RefusalKind.Unmet => StatusCodes.Status422UnprocessableEntity,
            _ => StatusCodes.Status403Forbidden,
        };
    }

    /// <summary>A whole number of the address; where something else stands there, the page says so instead of its content.</summary>
    /// <param name="typed">What stands in the address, or none.</param>
    /// <param name="name">Name under which it stands there.</param>
    protected int? NumberInAddress(string? typed, string name)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return null;
        }

        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Deny([Refusal.Invalid(name, "address-is-readable", $"“{name}={typed}” trong địa chỉ không phải là số.", "Sửa địa chỉ, hoặc mở trang từ thực đơn.")]);
        return null;
    }

    /// <summary>A day of the address, as browsers write it; where something else stands there, the page says so instead of its content.</summary>
    /// <param name="typed">What stands in the address, or none.</param>
    /// <param name="name">Name under which it stands there.</param>
    protected DateOnly? DayInAddress(string? typed, string name)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return null;
        }

        if (DateOnly.TryParseExact(typed, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Deny([Refusal.Invalid(name, "address-is-readable", $"“{name}={typed}” trong địa chỉ không phải là ngày.", "Sửa địa chỉ (năm-tháng-ngày), hoặc mở trang từ thực đơn.")]);
        return null;
    }

    /// <summary>Sends a change and, when it was taken, sends the reader on; else everything that stood in the way is shown.</summary>
    /// <param name="command">The change.</param>
    /// <param name="done">Where to go when it was taken.</param>
    /// <param name="codes">Codes of the indicators sent in a list, in order.</param>
    protected async Task SendAsync<T>(IRequest<Outcome<T>> command, Func<T, string> done, IReadOnlyList<string>? codes = null)
        where T : class
    {
        if (await TryAsync(command, codes) is { } taken)
        {
            Navigation.NavigateTo(done(taken));
        }
    }

    /// <summary>Sends a change; none when something stood in the way, which is then shown.</summary>
    protected async Task<T?> TryAsync<T>(IRequest<Outcome<T>> command, IReadOnlyList<string>? codes = null)
        where T : class
    {
        // What can't be read can't be sent; the person hears of all of it, and of every other field, first.
        if (Form.Errors.Any)
        {
            Errors = Form.Errors.With(RefusalErrors.Of(Input.Of(command), codes));
            return null;
        }

        var answer = await Mediator.Send(command, Gone);
        if (answer.Refusals.Any(refusal => refusal.Code == ProofRefusals.Code) && await Http.RequestServices.GetRequiredService<KeptForms>().KeepForProofAsync(Http) is { } prove)
        {
            Navigation.NavigateTo(prove);
        }

        Errors = RefusalErrors.Of(answer.Refusals, codes);
        _warnedOfConflict = answer.Refusals.Any(refusal => refusal.Kind == RefusalKind.Conflict);
        return answer.Succeeded ? answer.Value : null;
    }

    /// <summary>A post is answered where its form is on the page: before anything was read, this empty one stands for it.</summary>
    private void PostedOnly(RenderTreeBuilder builder, Func<Task> act)
    {
        builder.OpenElement(0, "form");
        builder.AddAttribute(1, "onsubmit", EventCallback.Factory.Create(this, () => ActAsync(act)));
        builder.AddNamedEvent("onsubmit", Form.Name);
        builder.CloseElement();
    }

    /// <summary>Who is sent on leaves by an exception: what follows is for those who stay.</summary>
    private async Task ActAsync(Func<Task> act)
    {
        await act();
        await ShowAsync();
    }

    private void BuildDenied(RenderTreeBuilder builder)
    {
        builder.OpenComponent<DeniedPage>(0);
        builder.AddComponentParameter(1, nameof(DeniedPage.Page), this);
        builder.CloseComponent();
    }

    private async Task ShowAsync()
    {
        await PrepareAsync();
        _isShown = true;
        ShowAgain();
    }

    private void ShowAgain()
    {
        if (_isShown)
        {
            _handle.Render(Denied.Count > 0 ? BuildDenied : BuildRenderTree);
        }
    }
}
