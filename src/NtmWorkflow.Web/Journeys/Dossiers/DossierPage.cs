using Microsoft.AspNetCore.Components;
using NtmWorkflow.Application.Dossiers.View.ViewDossier;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers;

/// <summary>A page on one dossier. Its content goes inside a <see cref="DossierFrame"/>.</summary>
public abstract class DossierPage : JourneyPage
{
    private DossierView? _view;

    /// <summary>The dossier, from the address.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>What the page is for; none for a page that only shows.</summary>
    internal virtual Permission? For => null;

    /// <summary>The dossier as it stands; only where it was not denied.</summary>
    internal DossierView View => _view ?? throw new InvalidOperationException("The dossier may not be seen here.");

    /// <summary>Identity of the dossier.</summary>
    internal DossierId DossierId => new(Id);

    /// <summary>The case: dossier, rules, day.</summary>
    internal DossierCase Case => View.Case;

    /// <summary>The version the form carries.</summary>
    internal int FormVersion => VersionIsNew ? Case.Dossier.Sequence : Form.Version ?? Case.Dossier.Sequence;

    /// <inheritdoc/>
    protected override async Task PrepareAsync()
    {
        _view = await AskAsync(new ViewDossierQuery(DossierId));
        if (_view is not null)
        {
            await LoadedAsync();
        }
    }

    /// <summary>What a page asks for besides the dossier.</summary>
    protected virtual Task LoadedAsync() => Task.CompletedTask;

    /// <summary>Takes an act and goes to the dossier's page, which says that it was taken.</summary>
    protected Task TakeAsync(DossierCommand command, IReadOnlyList<string>? codes = null) =>
        SendAsync(command, _ => Links.Done(command.Permission, DossierId), codes);

    /// <summary>
    /// The same act within its round: departments, survey and inspection are done side by side, and what the others did
    /// meanwhile is no reason to refuse. A new submission is.
    /// </summary>
    internal DossierCommand InRound(DossierCommand command) => command with { SeenRound = Form.Round };
}
