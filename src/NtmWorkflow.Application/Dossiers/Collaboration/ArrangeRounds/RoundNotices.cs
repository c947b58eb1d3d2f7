using NtmWorkflow.Domain.Law;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Collaboration.ArrangeRounds;

/// <summary>Whoever missed a round, or was put into another, hears of it: unit, district and office.</summary>
internal sealed class RoundNotices : INoticesOf<RoundAssigned>, INoticesOf<DossierAct>
{
    public IEnumerable<NoticeToSend> For(RoundAssigned act, RecordedAct recorded, string unit) => ToConcerned(
        recorded, $"Văn phòng Điều phối xếp hồ sơ {Names.Inside(unit)} vào {Now(recorded).Round?.Name ?? "kế hoạch năm sau"}. Lý do: {act.Reason}");

    /// <summary>Whichever act made the dossier arrive.</summary>
    public IEnumerable<NoticeToSend> For(DossierAct act, RecordedAct recorded, string unit) =>
        recorded.After.Arrival != recorded.Before?.Arrival && Missed(Now(recorded), unit) is { } text ? ToConcerned(recorded, text) : [];

    private static DossierRound Now(RecordedAct recorded) => DossierRound.Of(recorded.After, recorded.Rules.Province);

    private static string? Missed(DossierRound now, string unit) => now switch
    {
        { State: RoundState.AfterLast, Missed: { } last } =>
            $"Hồ sơ {Names.Inside(unit)} đến sau hạn {last.CutOff.Written()} của {last.Name}, đợt cuối trong kế hoạch: không còn đợt nào. Văn phòng Điều phối quyết định xét ngoại lệ hay chuyển sang kế hoạch năm sau.",
        { Round: { } next, Missed: { } missed } =>
            $"Hồ sơ {Names.Inside(unit)} đến sau hạn {missed.CutOff.Written()} của {missed.Name} nên được xếp vào {next.Name} (hạn {next.CutOff.Written()}).",
        _ => null,
    };

    private static IEnumerable<NoticeToSend> ToConcerned(RecordedAct recorded, string text)
    {
        var office = TaskOwner.FindOrganisation(Role.CoordinationOffice, recorded.After.Registration.Unit, recorded.Rules.Province);
        return
        [
            .. recorded.ToUnitAndDistrict(text, NoticePlaces.Rounds),
            .. office is null ? Array.Empty<NoticeToSend>() : [new(new TaskOwner(Role.CoordinationOffice, office), text, NoticePlaces.Rounds)],
        ];
    }
}
