using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Reporting.Obligations.Rules;

/// <summary>Only what is still owed is fulfilled (nghĩa vụ còn phải thực hiện).</summary>
internal sealed class ObligationIsOpen(Obligation obligation) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (obligation.State != ObligationState.Open)
        {
            yield return new(
                RefusalKind.Conflict, "obligation-is-open",
                obligation.Submission is { } made ? $"Báo cáo này đã được ghi nhận ngày {made.Day.Written()} ({made.By})." : "Nghĩa vụ này không còn phải thực hiện.",
                Remedy: "Tải lại danh sách.");
        }
    }
}

/// <summary>That a dossier was handed in is seen by the dossier (hồ sơ nộp trên dịch vụ thì tự ghi nhận).</summary>
internal sealed class DossierIsHandedInItself(Obligation obligation) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (obligation.Kind == ObligationKind.Filing)
        {
            yield return Refusal.Unmet(
                "dossier-is-handed-in-itself", "Việc nộp hồ sơ được ghi nhận khi hồ sơ tới tỉnh, không ghi tay ở đây.", null, "Lập hồ sơ và nộp; hồ sơ tới tỉnh thì việc này tự hoàn thành.");
        }
    }
}

/// <summary>A report with a form that came back is corrected in its form and sent again (báo cáo theo mẫu bị trả lại thì gửi lại theo mẫu).</summary>
internal sealed class ReturnedReportIsSentAgain(Obligation obligation) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (obligation.IsCorrectedInItsForm())
        {
            yield return new(
                RefusalKind.Conflict, "returned-report-is-sent-again", "Báo cáo này đã gửi theo mẫu và bị trả lại để sửa.", Remedy: "Mở báo cáo, sửa số liệu rồi gửi lại.");
        }
    }
}

/// <summary>Where a form asks for the report, a bare record names the paper or brings it (báo cáo có mẫu thì điền mẫu, hoặc ghi văn bản đã gửi).</summary>
internal sealed class ReportIsFilledInOrNamed(Obligation obligation, Submission submission, bool hasForm) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        // Of what is owed no longer, or corrected in its form, no paper is asked for.
        if (obligation.State == ObligationState.Open && !obligation.IsCorrectedInItsForm() && hasForm && submission is { Document: null, Files: null or { Count: 0 } })
        {
            yield return Refusal.Invalid(
                "document", "report-is-filled-in-or-named", "Báo cáo này có mẫu để điền: ghi đã gửi thì phải có số, ký hiệu văn bản hoặc tệp kèm theo.",
                "Điền báo cáo theo mẫu rồi gửi; nếu đã gửi bằng văn bản, ghi số, ký hiệu hoặc kèm bản đã gửi.");
        }
    }
}

/// <summary>Only what was sent is returned (chỉ trả lại báo cáo đã gửi).</summary>
internal sealed class ReportWasSent(Obligation obligation) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (obligation is not { State: ObligationState.Done, Submission: not null })
        {
            yield return new(
                RefusalKind.Conflict, "report-was-sent", "Không có báo cáo nào đã gửi để trả lại.", Remedy: "Tải lại trang để xem tình trạng mới.");
        }
    }
}

/// <summary>A report that was sent with a form is returned where it is read (báo cáo theo mẫu được trả lại ở báo cáo).</summary>
internal sealed class ReportWithAFormIsReturnedThere(Obligation obligation) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (obligation is { State: ObligationState.Done, Submission.Report: not null })
        {
            yield return new(
                RefusalKind.Conflict, "report-with-a-form-is-returned-there", "Báo cáo này gửi theo mẫu.", Remedy: "Mở báo cáo theo mẫu và trả lại ở đó.");
        }
    }
}
