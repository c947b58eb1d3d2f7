using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>Ids of the tasks that acts complete, as they stand in the BPMN paths, with the stage of a dossier on which one is open.</summary>
public static class PathTasks
{
    /// <summary>Self-assessment (tự đánh giá).</summary>
    [OpenMeans(DossierStage.Preparing)]
    public const string SelfAssess = "Task_SelfAssess";

    /// <summary>Publication and consultation (công khai, lấy ý kiến).</summary>
    [OpenMeans(DossierStage.Preparing)]
    public const string Publish = "Task_Publish";

    /// <summary>Submission (nộp hồ sơ).</summary>
    [OpenMeans(DossierStage.Preparing)]
    public const string Submit = "Task_Submit";

    /// <summary>Withdrawal (rút hồ sơ).</summary>
    [OpenMeans(DossierStage.Preparing)]
    public const string Withdraw = "Task_Withdraw";

    /// <summary>Verification by the district (thẩm tra).</summary>
    [OpenMeans(DossierStage.WithDistrict)]
    public const string DistrictVerify = "Task_DistrictVerify";

    /// <summary>Reception (tiếp nhận).</summary>
    [OpenMeans(DossierStage.WithOffice)]
    public const string Receive = "Task_Receive";

    /// <summary>Sign-off by a department (thẩm định, xác nhận).</summary>
    [OpenMeans(DossierStage.InAppraisal)]
    public const string SignOff = "Task_SignOff";

    /// <summary>Satisfaction survey (lấy ý kiến hài lòng).</summary>
    [OpenMeans(DossierStage.InAppraisal)]
    public const string Survey = "Task_Survey";

    /// <summary>Field report (kiểm tra thực tế).</summary>
    [OpenMeans(DossierStage.InAppraisal)]
    public const string FieldReport = "Task_FieldReport";

    /// <summary>Consolidation (tổng hợp).</summary>
    [OpenMeans(DossierStage.InAppraisal)]
    public const string Consolidate = "Task_Consolidate";

    /// <summary>Council session (phiên họp Hội đồng).</summary>
    [OpenMeans(DossierStage.WithCouncil)]
    public const string CouncilSession = "Task_CouncilSession";

    /// <summary>Decision (quyết định).</summary>
    [OpenMeans(DossierStage.WithChairman)]
    public const string Decide = "Task_Decide";

    /// <summary>Decision on a revocation (quyết định thu hồi hoặc giữ).</summary>
    [OpenMeans(DossierStage.WithChairman)]
    public const string DecideRevocation = "Task_DecideRevocation";

    /// <summary>Publication of the recognition (công bố).</summary>
    [OpenMeans(DossierStage.ToBePublished)]
    public const string Publication = "Task_Publication";

    /// <summary>A commune's scheme (xây dựng Đề án).</summary>
    [OpenMeans(DossierStage.Preparing)]
    public const string DraftScheme = "Task_DraftScheme";

    /// <summary>Approval of the scheme by the district (phê duyệt Đề án).</summary>
    [OpenMeans(DossierStage.WithDistrict)]
    public const string ApproveScheme = "Task_ApproveScheme";

    /// <summary>Conclusion of the steering committee (Ban Chỉ đạo tỉnh).</summary>
    [OpenMeans(DossierStage.WithSteeringCommittee)]
    public const string SteeringCommittee = "Task_SteeringCommittee";

    /// <summary>Submission to the centre (trình Trung ương).</summary>
    [OpenMeans(DossierStage.WithOffice)]
    public const string SubmitToCentre = "Task_SubmitToCentre";

    /// <summary>Appraisal by the centre, as its document says (Trung ương thẩm định).</summary>
    [OpenMeans(DossierStage.WithCentre)]
    public const string CentralAppraisal = "Task_CentralAppraisal";

    /// <summary>Decision of the Prime Minister, as it was received (quyết định của Thủ tướng Chính phủ).</summary>
    [OpenMeans(DossierStage.WithCentre)]
    public const string CentralDecision = "Task_CentralDecision";

    /// <summary>Screening of a unit made by a merger (rà soát sau sắp xếp).</summary>
    [OpenMeans(DossierStage.WithOffice)]
    public const string Screen = "Task_Screen";

    /// <summary>Conclusion of a review (kết luận rà soát).</summary>
    [OpenMeans(DossierStage.WithOffice)]
    public const string ConcludeReview = "Task_ConcludeReview";

    /// <summary>Proposal to revoke (đề nghị thu hồi).</summary>
    [OpenMeans(DossierStage.Preparing)]
    public const string ProposeRevocation = "Task_ProposeRevocation";

    /// <summary>Decision on a village, residential area or garden (huyện, xã quyết định).</summary>
    [OpenMeans(DossierStage.WithChairman)]
    public const string LocalDecide = "Task_LocalDecide";
}

/// <summary>The stage of a dossier on which the task is open; of several open tasks the latest stage counts.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class OpenMeansAttribute(DossierStage stage) : Attribute
{
    /// <summary>The stage.</summary>
    public DossierStage Stage { get; } = stage;
}
