using Microsoft.AspNetCore.Components;
using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Reporting.Checks;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Reporting.FillReport;

/// <summary>What every page on one report does: ask for it.</summary>
public abstract class ReportPageBase : JourneyPage
{
    /// <summary>Id of the unit.</summary>
    [Parameter] public string Organisation { get; set; } = "";

    /// <summary>Id of the form.</summary>
    [Parameter] public string FormId { get; set; } = "";

    /// <summary>Key of the period.</summary>
    [Parameter] public string Period { get; set; } = "";

    /// <summary>Code of what was just done.</summary>
    [SupplyParameterFromQuery(Name = "da")] public string? DoneCode { get; set; }

    /// <summary>Which report.</summary>
    internal ReportAddress Address => new(new OrganisationId(Organisation), new FormId(FormId), Period);

    /// <summary>The report; none when it may not be seen.</summary>
    internal ReportView? View { get; private set; }

    /// <summary>The form of the report.</summary>
    internal ReportForm Shape => View!.Opened.Form.Form;

    /// <summary>What the pages call the report.</summary>
    internal string Caption => View is null ? "" : $"{View.Opened.Place.UnitName} – {Shape.Name}, {View.Opened.Place.Period.Name}";

    /// <summary>Findings that stand at a cell.</summary>
    internal IEnumerable<Finding> At(string cell) => View!.Findings.Where(finding => finding.Cells[0] == cell);

    /// <inheritdoc/>
    protected override async Task PrepareAsync() => View = await AskAsync(new ViewReportQuery(Address));
}
