using System.Net;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Integration.Dossiers.Procedures;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.LocalUnits;

/// <summary>Villages and gardens of Tập Sơn, registered and decided on many at once.</summary>
public sealed class LocalUnitTests(RunningService service) : IClassFixture<RunningService>
{
    private readonly Walk _walk = new(service, "tra-vinh/2023");

    [DatabaseFact]
    public async Task Gardens_Registered_AreDecidedInOneDecision_AndCountInThePlan()
    {
        var commune = await _walk.AsAsync(Role.CommuneOfficer, "xa-tap-son");
        string[] names = ["Vườn ông Nguyễn Văn An, ấp Chợ", "Vườn bà Trần Thị Bé, ấp Bến Trị", "Vườn bà Trần Thị Bé, ấp Bến Trị", "  ", "Vườn ông Thạch Sang, ấp Ô"];
        var preview = (await commune.PostAsync("local-units/preview", List(names))).ShouldSucceed().Body;
        preview.GetProperty("taken").GetInt32().ShouldBe(3);
        (await _walk.OfficeAsync()).ShouldNotBeNull();
        var registered = (await commune.PostAsync("local-units", List(names))).ShouldSucceed().Body;
        registered.GetProperty("taken").GetInt32().ShouldBe(3);
        var codes = registered.GetProperty("lines").EnumerateArray().SelectMany(line => line.GetProperty("refusals").EnumerateArray()).Select(one => one.GetProperty("code").GetString());
        codes.ShouldBe(["name-stands-once", "name-can-be-kept"]);
        (await commune.PostAsync("local-units", List([names[0]]))).ShouldSucceed().Body.GetProperty("lines")[0].GetProperty("refusals")[0].GetProperty("code").GetString()
            .ShouldBe("unit-has-no-open-dossier-for-the-level");

        var chairman = await _walk.AsAsync(Role.LocalChairman, "huyen-tra-cu");
        var pending = (await chairman.GetAsync("local-units")).ShouldSucceed().Body.EnumerateArray().Select(one => one.GetProperty("dossier").GetString()).ToList();
        pending.Count.ShouldBe(3);
        await StrangersAreDeniedAsync(pending);
        (await chairman.PostAsync("local-units/decision/preview", Decision(pending, true))).ShouldSucceed().Body.GetProperty("taken").GetInt32().ShouldBe(3);
        (await chairman.PostAsync("local-units/decision", Decision(pending.Take(2), true))).ShouldSucceed().Body.GetProperty("taken").GetInt32().ShouldBe(2);
        (await chairman.PostAsync("local-units/decision", Decision(pending.Skip(2), false))).ShouldSucceed().Body.GetProperty("lines")[0].GetProperty("refusals")[0]
            .GetProperty("code").GetString().ShouldBe("decision-number-is-unique-in-its-year");
        (await chairman.PostAsync("local-units/decision", Decision(pending, false, 42))).ShouldSucceed().Body.GetProperty("taken").GetInt32().ShouldBe(1);

        var register = (await ApiPerson.Visitor(service).GetAsync("register?search=vuon")).ShouldSucceed().Body;
        register.GetProperty("total").GetInt32().ShouldBe(2);
        var code = register.GetProperty("items")[0].GetProperty("code").GetString();
        var checkedOne = (await ApiPerson.Visitor(service).GetAsync($"decisions/{code}")).ShouldSucceed().Body;
        (checkedOne.GetProperty("symbol").GetString(), checkedOne.GetProperty("body").GetString()).ShouldBe(("41/QĐ-UBND", "UBND huyện Trà Cú"));
        var goals = (await commune.GetAsync("goals")).ShouldSucceed().Body.EnumerateArray().Single().GetProperty("levels").EnumerateArray()
            .Single(one => one.GetProperty("level").GetProperty("id").GetString() == "vuon-mau");
        (goals.GetProperty("recognised").GetInt32(), goals.GetProperty("open").GetInt32()).ShouldBe((2, 0));
        (await _walk.PageAsync(pending[0]!)).ShouldContain("Biên bản đánh giá của UBND xã");
    }

    [DatabaseFact]
    public async Task Villages_ThroughThePages_ArePreviewedRegisteredAndDecided()
    {
        var commune = await _walk.PagesAsync(Role.CommuneOfficer, "xa-hoa-an");
        var form = await commune.OpenAsync("/duoi-xa/dang-ky");
        (string, string)[] list = [("_handler", "local"), ("level", "tra-vinh/2023|ap-nong-thon-moi"), ("names", "Ấp Giồng Lớn\nẤp Chông Nô"), ("statement", "Biên bản họp xã.")];
        var preview = await commune.SendAsync("/duoi-xa/dang-ky", form, [.. list, ("step", "preview")]);
        preview.ShouldContain("2/2 đơn vị đăng ký được");
        (await commune.SendAsync("/duoi-xa/dang-ky", preview, [.. list, ("step", "register")])).ShouldContain("2/2 đơn vị đã đăng ký");

        var chairman = await _walk.PagesAsync(Role.LocalChairman, "huyen-cau-ke");
        var pending = await chairman.OpenAsync("/duoi-xa/quyet-dinh");
        WebUtility.HtmlDecode(pending).ShouldContain("Ấp Giồng Lớn");
        var dossiers = (await (await _walk.AsAsync(Role.LocalChairman, "huyen-cau-ke")).GetAsync("local-units")).Body.EnumerateArray()
            .Select(one => ("dossiers", one.GetProperty("dossier").GetString()!)).ToList();
        (string, string)[] decision =
        [
            ("_handler", "decide"), .. dossiers, ("recognise", "yes"), ("number", "8"), ("day.Day", "2"), ("day.Month", "5"), ("day.Year", "2023"),
        ];
        (await chairman.SendAsync("/duoi-xa/quyet-dinh", pending, [.. decision, ("step", "decide")])).ShouldContain("Đã ghi quyết định cho 2/2 đơn vị.");
        WebUtility.HtmlDecode(await commune.OpenAsync("/chi-tieu")).ShouldContain("Ấp, thôn nông thôn mới");
    }

    private async Task StrangersAreDeniedAsync(List<string?> dossiers)
    {
        foreach (var person in new[] { await _walk.AsAsync(Role.LocalChairman, "huyen-cau-ke"), await _walk.AsAsync(Role.LocalChairman, "xa-tap-son") })
        {
            var line = (await person.PostAsync("local-units/decision", Decision(dossiers.Take(1), true))).ShouldSucceed().Body.GetProperty("lines")[0];
            line.GetProperty("refusals")[0].GetProperty("code").GetString().ShouldBe("not-yours-to-do");
            line.GetProperty("name").GetString().ShouldBe(dossiers[0]);
        }
    }

    private object List(string[] names, string commune = "xa-tap-son", string level = "vuon-mau") => new
    {
        provinceYear = _walk.ProvinceYear,
        commune,
        level,
        names,
        statement = "Biên bản đánh giá của UBND xã ngày 28/4/2023.",
    };

    private object Decision(IEnumerable<string?> dossiers, bool recognise, int number = 41) =>
        new { dossiers, recognise, number, day = _walk.Today, reasons = recognise ? null : "Chưa đủ cây trồng chủ lực." };
}
