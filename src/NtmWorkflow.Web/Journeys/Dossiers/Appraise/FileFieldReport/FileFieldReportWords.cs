using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.FileFieldReport;

/// <summary>File the field report.</summary>
internal sealed class FileFieldReportWords() : ActWords(
    Permission.FileFieldReport, "/ho-so/{0}/kiem-tra", "Báo cáo kiểm tra thực tế", "Đã ghi báo cáo kiểm tra thực tế.", "kiem-tra"), IHistoryOf<FieldInspected>
{
    public ActText Of(FieldInspected act, DossierCase @case) => new(
        $"Đoàn thẩm định kiểm tra thực tế: {(act.Conclusion == Verdict.Met ? "đạt" : "chưa đạt")}",
        $"Ngày {act.VisitDay.Written()}. {act.Findings}");
}
