using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.VerifyDossier;

/// <summary>Verify for the district: forward or return.</summary>
internal sealed class VerifyDossierWords() : ActWords(
    Permission.VerifyDossier, "/ho-so/{0}/tham-tra", "Thẩm tra hồ sơ", "Đã ghi kết quả thẩm tra.", "tham-tra"), IHistoryOf<DistrictVerified>
{
    public ActText Of(DistrictVerified act, DossierCase @case) =>
        new(act.Forwarded ? Forwarded(@case.Rules.Procedure) : $"Huyện thẩm tra: trả lại {DossierText.UnitWord(@case)}", act.Opinion);

    private static string Forwarded(Procedure procedure) =>
        procedure == Procedure.Review ? "Huyện kiểm tra: thống nhất kết quả rà soát" : "Huyện thẩm tra: đề nghị tỉnh xét";
}
