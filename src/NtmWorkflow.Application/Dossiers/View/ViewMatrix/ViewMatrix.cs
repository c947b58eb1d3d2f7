using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Matrix;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.View.ViewMatrix;

/// <summary>Asks for a dossier's verdicts, indicator by level (bảng kết quả đánh giá các cấp).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Filters">Only rows that match every one of these; none: all rows.</param>
public sealed record ViewMatrixQuery(DossierId Dossier, IReadOnlyList<MatrixFilter>? Filters = null)
    : IRequest<Outcome<MatrixView>>, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewMatrix;
}

/// <summary>A dossier's matrix with what its head and its cells name.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Number of its last act.</param>
/// <param name="Registration">What is applied for, by whom.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="SetTitle">Title of the criteria set.</param>
/// <param name="LegalBasis">Decision and annex of the set.</param>
/// <param name="Matrix">The matrix; its rows narrowed by the filters, its counts of all rows.</param>
/// <param name="RowCount">Rows before filtering.</param>
/// <param name="Bodies">Short names of units and bodies by their id.</param>
public sealed record MatrixView(
    DossierId Dossier,
    int Version,
    Registered Registration,
    DossierStage Stage,
    string SetTitle,
    string LegalBasis,
    VerdictMatrix Matrix,
    int RowCount,
    IReadOnlyDictionary<OrganisationId, string> Bodies);

internal sealed class ViewMatrixHandler(DossierDesk desk, ReadableDrafts drafts)
    : IRequestHandler<ViewMatrixQuery, Outcome<MatrixView>>
{
    public async Task<Outcome<MatrixView>> Handle(ViewMatrixQuery request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Dossier, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<MatrixView>(opened.Refusals);
        }

        var @case = opened.Value;
        var whole = VerdictMatrix.Of(@case, await DraftAsync(@case, cancellationToken));
        return new MatrixView(
            @case.Dossier.Id,
            @case.Dossier.Sequence,
            @case.Dossier.Registration,
            @case.Dossier.Stage(),
            @case.Rules.Set.Title,
            @case.Rules.Set.LegalBasis,
            whole.Only(request.Filters ?? []),
            whole.Rows.Count(),
            Names(@case.Rules.Province));
    }

    private async Task<Assessment?> DraftAsync(DossierCase @case, CancellationToken cancellation) =>
        VerdictMatrix.NeedsDraft(@case.Dossier) ? (await drafts.ReadAsync(@case, cancellation)).ToAssessment() : null;

    private static Dictionary<OrganisationId, string> Names(ProvinceYear province) =>
        province.Province.Units.Select(unit => (Id: unit.Id.Committee, unit.Name))
            .Concat(province.Departments.Organisations.Select(body => (body.Id, Name: body.ShortName)))
            .DistinctBy(one => one.Id)
            .ToDictionary(one => one.Id, one => one.Name);
}
