using System.Net;
using NtmWorkflow.Domain.Rules;
using NtmWorkflow.Integration.Api;

namespace NtmWorkflow.Integration.Procedures;

/// <summary>A district loses its recognition: the office draws up the dossier, the council votes, the centre decides.</summary>
public sealed class DistrictRevocationTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Unit = "huyen-tra-cu";
    private const string Level = "huyen-nong-thon-moi";
    private readonly Walk _walk = new(service, "tra-vinh/2023");

    [DatabaseFact]
    public async Task TraCu_Recognised_IsRevokedByTheCentre()
    {
        var office = await _walk.OfficeAsync();
        var recognised = await _walk.RecognisedAsync(Unit, Level, 3);
        var begun = await office.PostAsync($"dossiers/{recognised}/revocation", new { });
        begun.Status.ShouldBe(HttpStatusCode.Created, begun.Text);
        var dossier = begun.Body.GetProperty("dossier").GetString()!;

        await _walk.AssessAsync(dossier, Unit, Level, Procedure.Revocation, 4, 7);
        await _walk.ConsultAsync(dossier, office);
        (await office.PostAsync($"dossiers/{dossier}/revocation-proposal", new { propose = true, grounds = "Hai tiêu chí." }))
            .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "revocation-reaches-its-line");
        (await office.PostAsync($"dossiers/{dossier}/revocation-proposal", new { propose = false, grounds = "Chưa đến mức." })).ShouldSucceed();
        (await _walk.StageAsync(dossier)).ShouldBe("kept");

        dossier = (await office.PostAsync($"dossiers/{recognised}/revocation", new { })).ShouldSucceed().Body.GetProperty("dossier").GetString()!;
        await _walk.AssessAsync(dossier, Unit, Level, Procedure.Revocation, 3, 4, 7);
        await _walk.ConsultAsync(dossier, office);
        (await office.PostAsync($"dossiers/{dossier}/revocation-proposal", new { propose = true, grounds = "Ba tiêu chí, có tiêu chí Môi trường." })).ShouldSucceed();
        (await office.PostAsync($"dossiers/{dossier}/reception", new { complete = true })).ShouldSucceed();
        await _walk.VoteAsync(dossier);
        (await office.PostAsync($"dossiers/{dossier}/central-document", Steps.Document("Task_SubmitToCentre", "submitted", "9/TTr-UBND", _walk.Today))).ShouldSucceed();
        (await office.PostAsync($"dossiers/{dossier}/central-document", Steps.Document("Task_CentralDecision", "revoke", "90/QĐ-TTg", _walk.Today))).ShouldSucceed();
        await _walk.PublishAsync(dossier);
        (await _walk.StageAsync(dossier)).ShouldBe("revoked");
        (await _walk.PageAsync(dossier)).ShouldContain("Thủ tướng Chính phủ quyết định thu hồi");
        await _walk.ShouldBeRevokedAsync(Unit, Level, "90/QĐ-TTg");
        var code = (await _walk.RegisteredAsync(Unit, Level)).GetProperty("code").GetString();
        var recognition = (await _walk.Visitor.GetAsync($"decisions/{code}")).ShouldSucceed().Body;
        recognition.GetProperty("symbol").GetString().ShouldBe("3/QĐ-TTg");
        recognition.GetProperty("body").GetString().ShouldBe("Phó Thủ tướng, ký thay Thủ tướng Chính phủ");
    }
}
