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
    };

    /// <summary>The stage of a dossier.</summary>
    public static DossierStage Stage(this Dossier dossier)
    {
        if (dossier.State.HasEnded)
        {
            return dossier.Recognition is not null ? DossierStage.Recognised
                : dossier.Refusal is not null ? DossierStage.Refused
                : DossierStage.Withdrawn;
        }

        return dossier.State.OpenTasks
            .Select(task => ByTask.TryGetValue(task.ElementId, out var stage) ? stage : DossierStage.Preparing)
            .DefaultIfEmpty(DossierStage.Preparing)
            .Max();
    }

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
        _ => "Đã rút",
    };
}
