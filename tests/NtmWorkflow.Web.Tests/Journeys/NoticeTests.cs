using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Web.Tests.Journeys;

public sealed class NoticeTests
{
    [Theory]
    [InlineData(31, null, " không được công nhận theo Quyết định số 31/QĐ-UBND ngày 05/06/2023. Lý do: Chưa đạt tiêu chí 17.")]
    [InlineData(7, "QĐ-UBND-HC", " không được công nhận theo Quyết định số 07/QĐ-UBND-HC ngày 05/06/2023. Lý do: Chưa đạt tiêu chí 17.")]
    [InlineData(null, null, " không được công nhận. Lý do: Chưa đạt tiêu chí 17.")]
    public void Refusal_Told_NamesNumberDayAndReasons(int? number, string? series, string words)
    {
        var notices = Of(new RecognitionRefused("Chưa đạt tiêu chí 17.", number, number is null ? null : new(2023, 6, 5), Series: series));

        notices.Select(notice => notice.To.Role).ShouldBe([Role.CommuneOfficer, Role.DistrictVerifier]);
        notices.Select(notice => notice.To.Organisation.Value).ShouldContain("xa-tap-son");
        notices.ShouldAllBe(notice => notice.Text.StartsWith("Xã Tập Sơn, ", StringComparison.Ordinal) && notice.Text.EndsWith(words, StringComparison.Ordinal));
    }

    private static IReadOnlyList<NoticeToSend> Of(DossierAct act)
    {
        var sample = SampleCase.Registered();
        var dossier = sample.Case.Dossier;
        var entry = DossierLedger.Chain.Seal(dossier.Head, new(Actor.Service, dossier.HeadAt.AddDays(1)), act, null, dossier.State);
        return Notices.For(new RecordedAct(dossier, dossier.Apply(entry), entry, null, sample.Rules));
    }
}
