using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Obligations;

namespace NtmWorkflow.Application.Reporting.OweReports;

/// <summary>Joins obligations to the forms that they are fulfilled with (mẫu của nghĩa vụ): the other way round than <see cref="ReportObligations"/>.</summary>
internal static class FormsOwed
{
    /// <summary>The report to fill in for an obligation, or none where no form asks for it.</summary>
    public static ReportAddress? Of(Obligation obligation, RuleBook book) =>
        obligation.Kind == ObligationKind.Report
        && PeriodOf(obligation) is { } period
        && KindOf(obligation.Debtor) is { } kind
        && book.Provinces.GetValueOrDefault(obligation.ProvinceYear)?.Reporting?.Duty(obligation.Duty) is { } duty
        && book.Forms?.Values.FirstOrDefault(one =>
            one.Form.Report == duty.Report && one.Form.Rhythms.Contains(period.Rhythm) && one.Form.FilledBy.Contains(kind)) is { } form
            ? new(obligation.Organisation, form.Form.Id, period.Key)
            : null;

    /// <summary>The period that an obligation is about; none for demands and tasks.</summary>
    public static ReportPeriod? PeriodOf(Obligation obligation) => Periods.Find(obligation.Period);

    private static UnitKind? KindOf(DebtorKind debtor) => debtor switch
    {
        DebtorKind.Commune => UnitKind.Commune,
        DebtorKind.District => UnitKind.District,
        _ => null,
    };
}
