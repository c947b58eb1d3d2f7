using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>Who is told of what happens beside the path: rounds and directions.</summary>
internal static class MoreNotices
{
    /// <summary>Place of a notice: the questions to higher levels.</summary>
    public const string Directions = "directions";

    /// <summary>Place of a notice: the rounds.</summary>
    public const string Rounds = "rounds";

    /// <summary>Whoever missed a round, or was put into another, hears of it: unit, district and office.</summary>
    public static IEnumerable<NoticeToSend> OfRounds(RecordedAct act, string unit)
    {
        var now = DossierRound.Of(act.After, act.Rules.Province);
        var text = act.Entry.Act is RoundAssigned assigned
            ? $"Văn phòng Điều phối xếp hồ sơ {unit} vào {now.Round?.Name ?? "kế hoạch năm sau"}. Lý do: {assigned.Reason}"
            : act.After.Arrival == act.Before?.Arrival ? null : Missed(now, unit);
        return text is null ? [] : Concerned(act).Select(to => new NoticeToSend(to, text, Rounds));
    }

    /// <summary>The body that is asked, and then who asked.</summary>
    public static IEnumerable<NoticeToSend> OfDirections(RecordedAct act, string unit)
    {
        switch (act.Entry.Act)
        {
            case DirectionAsked asked:
                yield return new(new(asked.To, asked.Organisation), $"Xin ý kiến trước ngày {asked.DueDay.Written()} – {unit}: {asked.Question}", Directions);
                break;
            case DirectionGiven given when Find(act, given.Number) is { } answered:
                yield return new(Asker(answered), $"Đã có ý kiến trả lời – {unit}: {given.Answer}", Directions);
                break;
            case DirectionWithdrawn withdrawn when Find(act, withdrawn.Number) is { } taken:
                yield return new(new(taken.Asked.To, taken.Asked.Organisation), $"Câu hỏi xin ý kiến đã được rút – {unit}. Lý do: {withdrawn.Reason}", Directions);
                break;
            default:
                break;
        }
    }

    private static string? Missed(DossierRound now, string unit) => now switch
    {
        { State: RoundState.AfterLast, Missed: { } last } =>
            $"Hồ sơ {unit} đến sau hạn {last.CutOff.Written()} của {last.Name}, đợt cuối trong kế hoạch: không còn đợt nào. Văn phòng Điều phối quyết định xét ngoại lệ hay chuyển sang kế hoạch năm sau.",
        { Round: { } next, Missed: { } missed } =>
            $"Hồ sơ {unit} đến sau hạn {missed.CutOff.Written()} của {missed.Name} nên được xếp vào {next.Name} (hạn {next.CutOff.Written()}).",
        _ => null,
    };

    private static IEnumerable<TaskOwner> Concerned(RecordedAct act)
    {
        var (unit, province) = (act.After.Registration.Unit, act.Rules.Province);
        yield return TaskOwner.Applicant(unit, province);
        if (province.Province.DistrictAbove(unit) is { } district)
        {
            yield return new(Role.DistrictVerifier, district.Id);
        }

        if (TaskOwner.FindOrganisation(Role.CoordinationOffice, unit, province) is { } office)
        {
            yield return new(Role.CoordinationOffice, office);
        }
    }

    private static Direction? Find(RecordedAct act, int number) => act.After.Directions.FirstOrDefault(one => one.Asked.Number == number);

    private static TaskOwner Asker(Direction direction) => new(direction.AskedBy.By.Role, direction.AskedBy.By.Organisation);
}
