using System.Reflection;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>Reads the stage from the state of the path.</summary>
public static class DossierStages
{
    private static readonly Dictionary<string, DossierStage> ByTask = typeof(PathTasks).GetFields().ToDictionary(
        task => (string)task.GetRawConstantValue()!, task => task.GetCustomAttribute<OpenMeansAttribute>()!.Stage, StringComparer.Ordinal);

    /// <summary>The stage of a dossier on which a task is open.</summary>
    /// <param name="task">Id of the task.</param>
    /// <exception cref="InvalidOperationException">No act completes such a task, so the path can't be walked.</exception>
    public static DossierStage Of(string task) => ByTask.TryGetValue(task, out var stage)
        ? stage
        : throw new InvalidOperationException($"No stage for the task {task}: it is none of {nameof(PathTasks)}.");

    /// <summary>The stage of a dossier.</summary>
    public static DossierStage Stage(this Dossier dossier)
    {
        if (dossier.State.HasEnded)
        {
            return Ended(dossier);
        }

        return dossier.State.OpenTasks
            .Select(task => Of(task.ElementId))
            .DefaultIfEmpty(DossierStage.Preparing)
            .Max();
    }

    private static DossierStage Ended(Dossier dossier) => dossier switch
    {
        { CarriedOver: not null } => DossierStage.CarriedOver,
        { Registration.Procedure: Procedure.Review } => DossierStage.Reviewed,
        { Registration.Procedure: Procedure.Revocation } => dossier.Revocation is null ? DossierStage.Kept : DossierStage.Revoked,
        { Ended.How: RecognitionEnd.Revoked } => DossierStage.Revoked,
        { Ended.How: RecognitionEnd.Lapsed } => DossierStage.Lapsed,
        { Ended: not null } => DossierStage.TakenOver,
        { Decision: not null } => DossierStage.Recognised,
        { IsRefused: true } => DossierStage.Refused,
        { Screening.Needed: false } => DossierStage.NotNeeded,
        { Withdrawal: not null } => DossierStage.Withdrawn,
        _ => throw new InvalidOperationException($"The path of {dossier.Id} has ended, and no act says how."),
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
        DossierStage.Reviewed => "Đã rà soát",
        DossierStage.CarriedOver => "Đã chuyển vào kỳ rà soát sau",
        DossierStage.Kept => "Giữ công nhận",
        DossierStage.Revoked => "Đã thu hồi công nhận",
        DossierStage.TakenOver => "Đã được thừa nhận ở đơn vị mới",
        DossierStage.WithSteeringCommittee => "Tại Ban Chỉ đạo tỉnh",
        DossierStage.WithCentre => "Tại Trung ương",
        DossierStage.NotNeeded => "Không phải thừa nhận",
        DossierStage.Lapsed => "Hết hiệu lực do sắp xếp đơn vị",
        DossierStage.Withdrawn => "Đã rút",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No such stage."),
    };
}
