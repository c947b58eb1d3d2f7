using Microsoft.AspNetCore.Components;
using NtmWorkflow.Application.Dossiers.Appraise.CorrectFindings;
using NtmWorkflow.Application.Dossiers.Prepare.AssessIndicators;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Web.Journeys.Dossiers.Prepare.AssessIndicators;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.CorrectFindings;

/// <summary>Saves the findings that the commune was asked about, and sends its answer. Files are kept first.</summary>
public abstract class AnswerCorrectionPageBase : FindingsPage
{
    /// <summary>Number of the request.</summary>
    [Parameter]
    public int Number { get; set; }

    /// <summary>Code of what was just saved.</summary>
    [SupplyParameterFromQuery(Name = "da")]
    public string? Saved { get; set; }

    /// <summary>The request; none when it does not wait for an answer.</summary>
    internal Correction? Correction { get; private set; }

    /// <summary>The indicators asked about, in the order of the set.</summary>
    internal IReadOnlyList<Indicator> Indicators { get; private set; } = [];

    internal override Permission? For => Permission.AnswerCorrection;

    /// <inheritdoc/>
    protected override async Task LoadedAsync()
    {
        await base.LoadedAsync();
        Correction = Case.Dossier.OpenCorrections.FirstOrDefault(one => one.Number == Number);
        if (Correction is null)
        {
            Deny([new(RefusalKind.NotFound, "correction-is-open", "Yêu cầu chỉnh sửa này không còn chờ trả lời.", Remedy: "Mở lại danh sách yêu cầu chỉnh sửa của hồ sơ.")]);
            return;
        }

        Indicators = [.. Case.Rules.Set.Indicators().Where(indicator => Correction.Asked.Indicators.Contains(indicator.Code))];
    }

    /// <inheritdoc/>
    protected override Func<Task>? PostOf(string form) => form == "answer" ? SendAsync : null;

    /// <summary>Keeps files and findings; where it was asked for, sends the answer with them in one change, so that a trial judges both.</summary>
    protected async Task SendAsync()
    {
        var fileErrors = await TakeFilesAsync();
        var findings = ReadFindings();
        List<string> codes = [.. findings.Select(finding => finding.Code)];
        var answers = Form.Text("then") == "answer";
        var text = answers ? Form.Needed("text", "Nội dung trả lời") : Form.Text("text");
        if (answers && StayAt is null && fileErrors.Count == 0)
        {
            await TakeAsync(InRound(new AnswerCorrectionCommand(DossierId, Form.Version, Number, text, findings)), codes);
            return;
        }

        var saved = await TryAsync(new SaveFindingsCommand(DossierId, findings), codes);
        Errors = new([.. fileErrors, .. Errors.All]);
        if (saved is not null && !Errors.Any)
        {
            Navigation.NavigateTo($"{Links.Correction(DossierId, Number)}?da={Links.AnswerKept}");
        }
    }
}
