using System.Globalization;
using Microsoft.AspNetCore.Components;
using NtmWorkflow.Application.Dossiers.Appraise.SignOffIndicators;
using NtmWorkflow.Application.Dossiers.View.ViewDossier;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Journeys.Dossiers.Appraise.Verdicts;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.SignOffIndicators;

/// <summary>Reads, keeps and signs what a department judges.</summary>
public abstract class SignOffPageBase : VerdictPage
{
    /// <summary>Name of the hidden field with <see cref="Answered"/>.</summary>
    protected const string AnsweredName = "answered";

    /// <summary>A sheet with no more indicators than this is shown unfolded.</summary>
    protected const int ShortSheet = 4;

    /// <summary>Code of what was just done.</summary>
    [SupplyParameterFromQuery(Name = "da")]
    public string? DoneCode { get; set; }

    [Inject]
    private ICurrentActor Current { get; set; } = default!;

    internal override Permission? For => Permission.SignOffIndicators;

    /// <summary>The answers to the conclusion.</summary>
    protected static Choice[] Conclusions { get; } =
    [
        new(VerdictForm.Met, "Đạt", "Mọi chỉ tiêu phụ trách đều đạt"),
        new(VerdictForm.NotMet, "Chưa đạt", "Có chỉ tiêu chưa đạt, đã nêu lý do ở từng chỉ tiêu"),
    ];

    /// <summary>What was kept so far.</summary>
    internal SignOffDraft Draft { get; private set; } = new([], null, null, null);

    /// <summary>Number of indicators judged so far.</summary>
    protected int Judged => Lines.Count(line => VerdictForm.Verdict(line.Chosen) is not null);

    /// <summary>A first draft of the figures.</summary>
    protected string Figures => SignOffText.Figures(Lines);

    /// <summary>Id of the department.</summary>
    protected string Department => Current.Actor?.Organisation ?? "";

    /// <summary>How many of its requests were answered: what the department signs must be what it saw.</summary>
    protected string Answered => Case.Dossier.AnsweredFor(new OrganisationId(Department)).ToString(CultureInfo.InvariantCulture);

    private protected override IReadOnlyList<IndicatorVerdict> Kept => Draft.Verdicts;

    /// <inheritdoc/>
    protected override IEnumerable<Indicator> ToJudge()
    {
        var own = Case.Rules.IndicatorsOf(new OrganisationId(Department));
        return Case.Rules.Set.Indicators().Where(indicator => own.Contains(indicator.Code));
    }

    /// <inheritdoc/>
    protected override async Task LoadedAsync()
    {
        if (await AskAsync(new ViewSignOffDraftQuery(DossierId)) is not { } draft)
        {
            return;
        }

        Draft = draft;
        await base.LoadedAsync();
        if (await AskAsync(new ViewLedgerQuery(DossierId)) is { } ledger)
        {
            Lines = [.. Lines.Select(line => line with { History = IndicatorHistory.Of(Case, ledger, line.Indicator) })];
        }
    }

    /// <inheritdoc/>
    protected override Func<Task>? PostOf(string form) => form == "sign-off" ? SubmitAsync : null;

    /// <summary>Signs, or keeps what was judged so far; with one button everything that commune and district found met.</summary>
    protected Task SubmitAsync() => Form.Text("then") switch
    {
        "sign" => SignAsync(),
        "all-met" => KeepMetAsync(),
        _ => KeepAsync(VerdictForm.Read(Form)),
    };

    /// <summary>What commune and district found is on the page: this button alone has to read it.</summary>
    private async Task KeepMetAsync()
    {
        await PrepareAsync();
        var met = Lines.Where(IsMet).Select(line => new IndicatorVerdict(line.Indicator.Code, Verdict.Met, null));
        await KeepAsync([.. VerdictForm.Read(Form).Concat(met).DistinctBy(verdict => verdict.Code, StringComparer.Ordinal)]);
    }

    /// <summary>Nobody before found it otherwise.</summary>
    private static bool IsMet(VerdictLine line) => line.Finding?.Verdict == Verdict.Met && line.District?.Verdict != Verdict.NotMet;

    private Task KeepAsync(IReadOnlyList<IndicatorVerdict> verdicts) => SendAsync(
        new SaveSignOffDraftCommand(
            DossierId, verdicts, Form.OptionalText("processText"), Form.OptionalText("figuresText"), VerdictForm.Verdict(Form.Text("conclusion"))),
        _ => $"{Links.To(Permission.SignOffIndicators, DossierId)}?da={Links.DraftKept}",
        [.. verdicts.Select(verdict => verdict.Code)]);

    private Task SignAsync()
    {
        var process = Form.Needed("processText", "Quá trình thẩm định");
        var figures = Form.Text("figuresText");
        var conclusion = VerdictForm.Verdict(Form.Choice("conclusion", "Kết luận", VerdictForm.Met, VerdictForm.NotMet));
        var verdicts = VerdictForm.Read(Form);
        return TakeAsync(
            Seen(new(DossierId, Form.Version, verdicts, process, figures, conclusion ?? Verdict.NotMet)),
            [.. verdicts.Select(verdict => verdict.Code)]);
    }

    /// <summary>What others did meanwhile stands in nobody's way, unless the form does not say which answers its sender saw.</summary>
    private DossierCommand Seen(SignOffIndicatorsCommand command) =>
        Form.Count(AnsweredName) is { } answered ? InRound(command with { Answered = answered }) : command;
}
