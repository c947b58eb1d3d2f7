using NtmWorkflow.Domain.Rules;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>Where a dossier stands, in few words for lists (giai đoạn xử lý).</summary>
public enum DossierStage
{
    /// <summary>The unit prepares it (đang lập hồ sơ).</summary>
    Preparing,

    /// <summary>The district verifies it (huyện thẩm tra).</summary>
    WithDistrict,

    /// <summary>The coordination office receives it (chờ tiếp nhận).</summary>
    WithOffice,

    /// <summary>Departments, survey and inspection appraise it (đang thẩm định).</summary>
    InAppraisal,

    /// <summary>The council has it (tại Hội đồng thẩm định).</summary>
    WithCouncil,

    /// <summary>The chairman has it (chờ quyết định).</summary>
    WithChairman,

    /// <summary>Recognised, to be published (đã có quyết định, chờ công bố).</summary>
    ToBePublished,

    /// <summary>Recognised and published (đã công nhận).</summary>
    Recognised,

    /// <summary>Not recognised (không công nhận).</summary>
    Refused,

    /// <summary>Withdrawn by the commune (đã rút).</summary>
    Withdrawn,

    /// <summary>The steering committee has it (tại Ban Chỉ đạo tỉnh).</summary>
    WithSteeringCommittee,

    /// <summary>The centre has it (tại Trung ương).</summary>
    WithCentre,

    /// <summary>A merged unit that needs no acceptance (không phải thừa nhận).</summary>
    NotNeeded,

    /// <summary>A review that ended (đã kết luận rà soát).</summary>
    Reviewed,

    /// <summary>A revocation that ended in revoking (đã thu hồi).</summary>
    Revoked,

    /// <summary>A revocation that ended in keeping the recognition (giữ công nhận).</summary>
    Kept,
}

/// <summary>Reads the stage from the state of the path.</summary>
public static class DossierStages
{
    private static readonly Dictionary<string, DossierStage> ByTask = new(StringComparer.Ordinal)
    {
        [PathTasks.SelfAssess] = DossierStage.Preparing,
        [PathTasks.Publish] = DossierStage.Preparing,
        [PathTasks.Submit] = DossierStage.Preparing,
        [PathTasks.DistrictVerify] = DossierStage.WithDistrict,
        [PathTasks.Receive] = DossierStage.WithOffice,
        [PathTasks.SignOff] = DossierStage.InAppraisal,
        [PathTasks.Survey] = DossierStage.InAppraisal,
        [PathTasks.FieldReport] = DossierStage.InAppraisal,
        [PathTasks.Consolidate] = DossierStage.InAppraisal,
        [PathTasks.CouncilSession] = DossierStage.WithCouncil,
        [PathTasks.Decide] = DossierStage.WithChairman,
        [PathTasks.Publication] = DossierStage.ToBePublished,
        [PathTasks.ApproveScheme] = DossierStage.WithDistrict,
        [PathTasks.SteeringCommittee] = DossierStage.WithSteeringCommittee,
        [PathTasks.SubmitToCentre] = DossierStage.WithOffice,
        [PathTasks.CentralAppraisal] = DossierStage.WithCentre,
        [PathTasks.CentralDecision] = DossierStage.WithCentre,
        [PathTasks.Screen] = DossierStage.WithOffice,
        [PathTasks.ConcludeReview] = DossierStage.WithOffice,
        [PathTasks.DecideRevocation] = DossierStage.WithChairman,
        [PathTasks.LocalDecide] = DossierStage.WithChairman,
    };

    /// <summary>The stage of a dossier.</summary>
    public static DossierStage Stage(this Dossier dossier)
    {
        if (dossier.State.HasEnded)
        {
            return Ended(dossier);
        }

        return dossier.State.OpenTasks
            .Select(task => ByTask.TryGetValue(task.ElementId, out var stage) ? stage : DossierStage.Preparing)
            .DefaultIfEmpty(DossierStage.Preparing)
            .Max();
    }

    private static DossierStage Ended(Dossier dossier) => dossier.Registration.Procedure switch
    {
        Procedure.Review => DossierStage.Reviewed,
        Procedure.Revocation => dossier.Revocation is not null ? DossierStage.Revoked : DossierStage.Kept,
        _ when dossier.Decision is not null => DossierStage.Recognised,
        _ when dossier.IsRefused => DossierStage.Refused,
        _ when dossier.Screening is { Needed: false } => DossierStage.NotNeeded,
        _ => DossierStage.Withdrawn,
    };

    /// <summary>The stage in Vietnamese.</summary>
    public static string Vietnamese(this DossierStage stage) => stage switch
    {
        DossierStage.Preparing => "Đang lập hồ sơ",
        DossierStage.WithDistrict => "Huyện thẩm tra",
        DossierStage.WithOffice => "Chờ tiếp nhận",
        DossierStage.InAppraisal => "Đang thẩm định",
        DossierStage.WithCouncil => "Tại Hội đồng thẩm định",
        DossierStage.WithChairman => "Chờ quyết định",
        DossierStage.ToBePublished => "Chờ công bố",
        DossierStage.Recognised => "Đã công nhận",
        DossierStage.Refused => "Không công nhận",
        DossierStage.WithSteeringCommittee => "Tại Ban Chỉ đạo tỉnh",
        DossierStage.WithCentre => "Tại Trung ương",
        DossierStage.NotNeeded => "Không phải thừa nhận",
        DossierStage.Reviewed => "Đã kết luận rà soát",
        DossierStage.Revoked => "Đã thu hồi",
        DossierStage.Kept => "Giữ công nhận",
        _ => "Đã rút",
    };
}
