namespace NtmWorkflow.Domain.Dossiers;

/// <summary>Ids of the tasks that acts complete, as they stand in the BPMN paths.</summary>
public static class PathTasks
{
    /// <summary>Self-assessment (tự đánh giá).</summary>
    public const string SelfAssess = "Task_SelfAssess";

    /// <summary>Publication and consultation (công khai, lấy ý kiến).</summary>
    public const string Publish = "Task_Publish";

    /// <summary>Submission (nộp hồ sơ).</summary>
    public const string Submit = "Task_Submit";

    /// <summary>Withdrawal (rút hồ sơ).</summary>
    public const string Withdraw = "Task_Withdraw";

    /// <summary>Verification by the district (thẩm tra).</summary>
    public const string DistrictVerify = "Task_DistrictVerify";

    /// <summary>Reception (tiếp nhận).</summary>
    public const string Receive = "Task_Receive";

    /// <summary>Sign-off by a department (thẩm định, xác nhận).</summary>
    public const string SignOff = "Task_SignOff";

    /// <summary>Satisfaction survey (lấy ý kiến hài lòng).</summary>
    public const string Survey = "Task_Survey";

    /// <summary>Field report (kiểm tra thực tế).</summary>
    public const string FieldReport = "Task_FieldReport";

    /// <summary>Consolidation (tổng hợp).</summary>
    public const string Consolidate = "Task_Consolidate";

    /// <summary>Council session (phiên họp Hội đồng).</summary>
    public const string CouncilSession = "Task_CouncilSession";

    /// <summary>Decision (quyết định).</summary>
    public const string Decide = "Task_Decide";

    /// <summary>Decision on a revocation (quyết định thu hồi hoặc giữ).</summary>
    public const string DecideRevocation = "Task_DecideRevocation";

    /// <summary>Publication of the recognition (công bố).</summary>
    public const string Publication = "Task_Publication";
}
