using Microsoft.AspNetCore.Components;
using NtmWorkflow.Application.Dossiers.Prepare.AssessIndicators;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Prepare.AssessIndicators;

/// <summary>Reads and saves one criterion. Files are kept first, because a browser never gives a file back after an error.</summary>
public abstract class CriterionPageBase : FindingsPage
{
    /// <summary>Name of the hidden field with the number of the criterion after.</summary>
    protected const string NextName = "next";

    /// <summary>Number of the criterion.</summary>
    [Parameter]
    public int Number { get; set; }

    /// <summary>Code of what was just saved.</summary>
    [SupplyParameterFromQuery(Name = "da")]
    public string? Saved { get; set; }

    /// <summary>Heading over what stands in the way: whether only files do, and the rest was saved.</summary>
    protected string ErrorTitle { get; private set; } = "Có nội dung cần sửa";

    /// <summary>The criterion.</summary>
    protected Criterion Criterion { get; private set; } = default!;

    /// <summary>Title of the page.</summary>
    protected string Title => Criterion is null ? "" : Number == 0 ? Criterion.Name : $"{Number}. {Criterion.Name}";

    /// <summary>How far it is assessed.</summary>
    internal CriterionTag State => CriterionTag.Of(Criterion, ShownAssessment.Of(View));

    /// <summary>Whether the person may write here now.</summary>
    internal bool CanEdit => View.Can(Permission.EditAssessment);

    /// <summary>The criterion before, or none.</summary>
    protected Criterion? Previous => Set.Criteria.LastOrDefault(criterion => criterion.Number < Number);

    /// <summary>The criterion after, or none.</summary>
    protected Criterion? Next => Set.Criteria.FirstOrDefault(criterion => criterion.Number > Number);

    /// <summary>Address of the list of criteria.</summary>
    protected string List => Links.To(Permission.EditAssessment, DossierId);

    private CriteriaSet Set => Case.Rules.Set;

    /// <inheritdoc/>
    protected override async Task LoadedAsync()
    {
        await base.LoadedAsync();
        if (Preconditions() is { } conditions)
        {
            Criterion = conditions;
        }
        else if (Set.Criteria.FirstOrDefault(criterion => criterion.Number == Number) is { } found)
        {
            Criterion = found;
        }
        else
        {
            Deny([new(RefusalKind.NotFound, "no-such-criterion", "Bộ tiêu chí không có tiêu chí này.", Remedy: "Mở lại danh sách tiêu chí của hồ sơ.")]);
        }
    }

    /// <summary>Page 0 holds the preconditions of the set, where it has any.</summary>
    private Criterion? Preconditions() => Number == 0 && Set.Preconditions is { Count: > 0 } conditions
        ? new Criterion(new CriterionNumber(0), "Điều kiện trước khi xét tiêu chí", Set.LegalBasis, conditions[0].Status, conditions)
        : null;

    /// <inheritdoc/>
    protected override Func<Task>? PostOf(string form) => form == "findings" ? SaveAsync : null;

    /// <summary>Takes the files, stops using one where that was pressed, and saves the findings.</summary>
    protected async Task SaveAsync()
    {
        var fileErrors = await TakeFilesAsync();
        var findings = ReadFindings();
        var saved = await TryAsync(new SaveFindingsCommand(DossierId, findings), [.. findings.Select(finding => finding.Code)]);
        Errors = new([.. fileErrors, .. Errors.All]);
        if (saved is not null && !Errors.Any)
        {
            Navigation.NavigateTo(After());
        }
        else if (saved is not null)
        {
            ErrorTitle = "Số liệu đã lưu, tệp sau đây chưa được nhận";
        }
    }

    private string After()
    {
        if (StayAt is { } code)
        {
            return $"{Links.Criterion(DossierId, Number)}?da=luu#chi-tieu-{code}";
        }

        return Form.Text("then") == "next" && Form.Count(NextName) is { } next
            ? $"{Links.Criterion(DossierId, next)}?da=luu"
            : $"{List}?da=luu";
    }
}
