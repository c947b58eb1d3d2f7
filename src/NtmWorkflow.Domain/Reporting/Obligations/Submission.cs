using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Domain.Reporting.Obligations;

/// <summary>A report that was sent, or a task reported as done (lần gửi báo cáo).</summary>
/// <param name="Id">Its identity.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Day">Day in Việt Nam, which decides whether it was late.</param>
/// <param name="Document">Number and symbol of the document, or none.</param>
/// <param name="Note">Words, or none.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Report">The report that was filled in with a form, or none.</param>
/// <param name="Files">Files that were sent with it; a report with a form has its own.</param>
public sealed record Submission(
    Guid Id, DateTimeOffset At, DateOnly Day, string? Document, string? Note, string By, ReportKey? Report = null, IReadOnlyList<EvidenceFile>? Files = null);
