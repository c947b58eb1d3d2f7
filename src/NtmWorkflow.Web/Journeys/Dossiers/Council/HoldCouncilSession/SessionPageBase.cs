using MediatR;
using Microsoft.AspNetCore.Components;
using NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Council.HoldCouncilSession;

/// <summary>A page on one council session. Its content goes inside a <see cref="SessionFrame"/>.</summary>
public abstract class SessionPageBase : JourneyPage
{
    private SessionView? _view;

    /// <summary>The session, from the address.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>Code of what was just done.</summary>
    [SupplyParameterFromQuery(Name = "da")]
    public string? Done { get; set; }

    /// <summary>The session as it stands; only where it was not denied.</summary>
    internal SessionView View => _view ?? throw new InvalidOperationException("The session may not be seen here.");

    /// <summary>Whether it may be seen.</summary>
    internal bool IsShown => _view is not null;

    internal SessionId SessionId => new(Id);

    internal SessionCase Case => View.Case;

    internal CouncilSession Session => Case.Session;

    /// <summary>The version the forms carry.</summary>
    internal int FormVersion => VersionIsNew ? Session.Sequence : Form.Version ?? Session.Sequence;

    /// <inheritdoc/>
    protected override async Task PrepareAsync()
    {
        _view = await AskAsync(new ViewSessionQuery(SessionId));
        if (_view is not null)
        {
            await LoadedAsync();
        }
    }

    /// <summary>What a page asks for besides the session.</summary>
    protected virtual Task LoadedAsync() => Task.CompletedTask;

    /// <summary>A form is there for those who may use it, and where it was sent and refused.</summary>
    internal bool Shows(Permission permission, string form) => View.Can(permission) || Form.IsOf(form);

    /// <summary>Sends an act and goes to a page of the session, which says that it was taken.</summary>
    protected Task TakeAsync<T>(IRequest<Outcome<T>> command, string done, string? page = null)
        where T : class => SendAsync(command, _ => SessionLinks.To(SessionId, page, done));
}
