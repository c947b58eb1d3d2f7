using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Integration.Persistence;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.Procedures;

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

    /// <summary>Half of the communes listed below Cầu Kè lost their recognition: that alone calls for a revocation, and the office finds the way to it.</summary>
    [DatabaseFact]
    public async Task CauKe_WhoseCommunesAreRevoked_IsWatchedByTheirShare()
    {
        const string district = "huyen-cau-ke";
        var office = await _walk.OfficeAsync();
        var recognised = await _walk.RecognisedAsync(district, "huyen-nang-cao", 4);
        var before = await WatchedAsync(office, recognised);
        (before.GetProperty("callsForRevocation").GetBoolean(), before.GetProperty("watch").GetProperty("revokedUnitsPercent").GetDecimal()).ShouldBe((false, 0m));
        var communes = _walk.Data.Province.Units.Where(unit => unit.Parent == district).ToList();

        await RevokeAsync(communes[0].Id, communes[0].Name);

        var watched = await WatchedAsync(office, recognised);
        watched.GetProperty("watch").GetProperty("state").GetString().ShouldBe("reached");
        watched.GetProperty("sentence").GetString().ShouldNotBeNull().ShouldStartWith($"{100 / communes.Count}% số xã đã bị thu hồi công nhận (mức từ 30%)");
        (watched.GetProperty("callsForRevocation").GetBoolean(), watched.GetProperty("mayBegin").GetBoolean()).ShouldBe((true, true));
        var page = await (await PagePerson.SignInAsync(service, "chuyen-vien-dieu-phoi")).OpenAsync("/theo-doi-thu-hoi");
        page.ShouldContain($"/ho-so/{recognised}/lap-thu-hoi");
        (await (await PagePerson.SignInAsync(service, "tham-tra-huyen-cau-ke")).OpenAsync("/theo-doi-thu-hoi")).ShouldNotContain("lap-thu-hoi");

        (await office.PostAsync($"dossiers/{recognised}/revocation", new { })).Status.ShouldBe(HttpStatusCode.Created);
        (await WatchedAsync(office, recognised)).GetProperty("mayBegin").GetBoolean().ShouldBeFalse("one is open");
    }

    private static async Task<JsonElement> WatchedAsync(ApiPerson office, string dossier) =>
        (await office.GetAsync("revocation-watch")).ShouldSucceed().Body.GetProperty("items").EnumerateArray()
            .Single(one => one.GetProperty("dossier").GetProperty("dossier").GetString() == dossier);

    private async Task RevokeAsync(string unit, string name)
    {
        await using var scope = service.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NtmDbContext>();
        var row = DossierRows.Of(name);
        row.Unit = unit;
        row.Level = _walk.Rules.Book.Regimes["2021-2025"].Regime.Levels.First(level => level.AppliesTo == UnitKind.Commune).Id;
        row.Stage = nameof(DossierStage.Revoked);
        db.Dossiers.Add(row);
        await db.SaveChangesAsync();
    }
}
