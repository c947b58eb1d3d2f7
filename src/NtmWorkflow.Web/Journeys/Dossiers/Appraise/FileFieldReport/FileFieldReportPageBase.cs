using System.Globalization;
using Microsoft.AspNetCore.Components;
using NtmWorkflow.Application.Dossiers.Appraise.FileFieldReport;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Journeys.Dossiers.Appraise.Verdicts;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.FileFieldReport;

/// <summary>Reads visits, findings and photos of a field report. Files are kept first.</summary>
public abstract class FileFieldReportPageBase : EvidencePage
{
    /// <summary>Visits that one form takes.</summary>
    protected const int MostVisits = 5;

    private const string CriterionPrefix = "criterion-";

    /// <summary>Code of what was just done.</summary>
    [SupplyParameterFromQuery(Name = "da")]
    public string? DoneCode { get; set; }

    internal override Permission? For => Permission.FileFieldReport;

    /// <summary>The team.</summary>
    protected Board Team => Case.Rules.Province.InspectionTeam;

    /// <summary>The answers to the conclusion.</summary>
    protected Choice[] Conclusions => [new(VerdictForm.Met, $"Đạt mức “{Case.Rules.Level.Name}”"), new(VerdictForm.NotMet, "Chưa đạt")];

    /// <summary>The answers to a criterion.</summary>
    protected static Choice[] Verdicts { get; } = [new("", "Không nêu"), new(VerdictForm.Met, "Đạt"), new(VerdictForm.NotMet, "Chưa đạt")];

    internal static string DayName(int visit) => Named("visitDay", visit);

    internal static string PlaceName(int visit) => Named("place", visit);

    internal static string PresentName(int visit) => Named("present", visit);

    /// <summary>Name under which a criterion's verdict is posted; refusals name the same field.</summary>
    protected static string CriterionName(int number) => string.Create(CultureInfo.InvariantCulture, $"{CriterionPrefix}{number}");

    /// <summary>Name under which the words about a criterion are posted; refusals name the same field.</summary>
    protected static string WordsName(int number) => string.Create(CultureInfo.InvariantCulture, $"criterion-words-{number}");

    /// <inheritdoc/>
    protected override Func<Task>? PostOf(string form) => form == "field-report" ? SubmitAsync : null;

    /// <summary>Takes the files, and files the report where that was asked for.</summary>
    protected async Task SubmitAsync()
    {
        var fileErrors = await TakeFilesAsync();
        if (StayAt is not null || fileErrors.Count > 0)
        {
            Errors = new([.. fileErrors]);
            return;
        }

        var visits = Enumerable.Range(1, MostVisits).Select(Visit).OfType<FieldVisit>().ToList();
        var findings = Form.Needed("findings", "Kết quả kiểm tra");
        var conclusion = VerdictForm.Verdict(Form.Choice("conclusion", "Kết luận", VerdictForm.Met, VerdictForm.NotMet));
        await TakeAsync(InRound(new FileFieldReportCommand(
            DossierId, Form.Version, visits, findings, conclusion ?? Verdict.NotMet, [.. Criteria()])));
    }

    private FieldVisit? Visit(int number)
    {
        if (number > 1 && Form.TypedDate(DayName(number)).IsEmpty && Form.All(PresentName(number)).Count == 0)
        {
            return null;
        }

        var day = Form.Date(DayName(number), "Ngày kiểm tra");
        var present = Form.All(PresentName(number));
        if (present.Count == 0)
        {
            Form.Refuse(PresentName(number), "Chưa chọn thành viên tham gia kiểm tra.");
        }

        return new FieldVisit(day ?? default, present, Form.OptionalText(PlaceName(number)));
    }

    private IEnumerable<CriterionFinding> Criteria() =>
        from name in Form.NamesAfter(CriterionPrefix)
        let number = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0
        let verdict = VerdictForm.Verdict(Form.Text(CriterionName(number)))
        where verdict is not null
        select new CriterionFinding(new CriterionNumber(number), verdict.Value, Form.OptionalText(WordsName(number)));

    private static string Named(string field, int visit) => visit == 1 ? field : string.Create(CultureInfo.InvariantCulture, $"{field}-{visit}");
}
