using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>A notice to send (thông báo cần gửi).</summary>
/// <param name="To">Who gets it.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Place">Where on the dossier it is about: id of a task of the path, or the name of a part; none: the dossier.</param>
public sealed record NoticeToSend(TaskOwner To, string Text, string? Place = null);

/// <summary>Who is told what when an act was taken.</summary>
public static class Notices
{
    /// <summary>The notices that an act calls for.</summary>
    public static IReadOnlyList<NoticeToSend> For(RecordedAct act)
    {
        var registration = act.After.Registration;
        var unit = Names.WithDistrict(registration.UnitName, registration.DistrictName);
        return
        [
            .. OpenedTasks(act, unit), .. Result(act, unit), .. Late(act, unit), .. Reviewed(act, unit), .. WorkNotices.For(act, unit),
            .. MoreNotices.OfRounds(act, unit), .. MoreNotices.OfDirections(act, unit),
        ];
    }

    private static IEnumerable<NoticeToSend> OpenedTasks(RecordedAct act, string unit) =>
        from opened in act.Step?.Opened ?? []
        let task = act.Rules.Path.Nodes[opened.ElementId] as UserTask
        where task is { AvailableUntil: null }
        let because = (opened.ElementId == PathTasks.SelfAssess || act.Entry.Act is DecisionReturned) && act.After.ReturnedBecause is { } reason ? $" Lý do trả lại: {reason}" : ""
        select new NoticeToSend(
            TaskOwner.Of(task, opened.Item, act.After, act.Rules), $"Việc mới: {task.Name} – {unit}.{because}", opened.ElementId);

    private static IEnumerable<NoticeToSend> Result(RecordedAct act, string unit)
    {
        var text = act.Entry.Act switch
        {
            Recognised recognised => $"{unit} được công nhận theo Quyết định số {recognised.Symbol}.",
            RecognitionRefused refused => $"{unit} không được công nhận. Lý do: {refused.Reasons}",
            ResultPublished when act.After.Revocation is not null => $"Đã công bố quyết định thu hồi công nhận {unit}.",
            ResultPublished => $"Đã công bố kết quả công nhận {unit}.",
            LocallyDecided { Recognised: true } decided => $"{unit} được công nhận theo Quyết định số {decided.Symbol}.",
            LocallyDecided decided => $"{unit} không được công nhận. Lý do: {decided.Reasons}",
            RevocationDecided { Revoked: true } revoked => $"Công nhận {unit} bị thu hồi theo Quyết định số {revoked.Symbol}. Lý do: {revoked.Grounds}",
            RevocationDecided kept => $"Công nhận {unit} được giữ. Lý do: {kept.Grounds}",
            ReviewConcluded { Conclusion: not ReviewConclusion.Return } concluded => $"Đã có kết luận rà soát {unit}: {concluded.Summary}",
            CentralDocumentRecorded { Task: PathTasks.CentralDecision } document => $"{unit}: đã nhận văn bản số {document.Number}. {document.Summary}",
            Withdrawn withdrawn => $"{unit} đã rút hồ sơ. Lý do: {withdrawn.Reason}",
            _ => null,
        };
        return text is null ? [] : ToUnitAndDistrict(act, text);
    }

    private static IEnumerable<NoticeToSend> Late(RecordedAct act, string unit)
    {
        if (act.Entry.Act is not TimeLimitPassed { Task: { } late } passed
            || act.Rules.Path.Nodes.GetValueOrDefault(late) is not UserTask task)
        {
            return [];
        }

        var text = $"Quá hạn {passed.DueDay.Written()}: {task.Name} – {unit}.";
        return
        [
            new NoticeToSend(TaskOwner.Of(task, null, act.After, act.Rules), text, late),
            To(act, text, Role.CoordinationOffice),
        ];
    }

    /// <summary>A review that reaches the line of revocation calls the coordination office.</summary>
    private static IEnumerable<NoticeToSend> Reviewed(RecordedAct act, string unit) =>
        act.After.Stage() == DossierStage.Reviewed && act.Before?.Stage() != DossierStage.Reviewed
        && FinishedReview.Of(new DossierCase(act.After, act.Rules, act.Entry.At.Day())) is { State: RevocationState.Reached } watch
            ? [To(act, $"Thuộc diện xét thu hồi theo rà soát kỳ {act.After.Registration.Period}: {unit}. {watch.Sentence} Mở trang Theo dõi thu hồi để lập hồ sơ thu hồi.", Role.CoordinationOffice)]
            : [];

    private static IEnumerable<NoticeToSend> ToUnitAndDistrict(RecordedAct act, string text)
    {
        var unit = act.After.Registration.Unit;
        yield return new NoticeToSend(TaskOwner.Applicant(unit, act.Rules.Province), text);
        if (act.Rules.Province.Province.DistrictAbove(unit) is { } district)
        {
            yield return new NoticeToSend(new TaskOwner(Role.DistrictVerifier, district.Id), text);
        }
    }

    private static NoticeToSend To(RecordedAct act, string text, Role role) =>
        new(new TaskOwner(role, TaskOwner.OrganisationFor(role, act.After.Registration.Unit, act.Rules.Province)), text);
}
