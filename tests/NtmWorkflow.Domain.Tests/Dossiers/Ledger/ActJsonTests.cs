using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NtmWorkflow.Domain.Tests.Dossiers.Ledger;

public sealed class ActJsonTests
{
    private static readonly Type[] Kinds =
        [.. typeof(DossierAct).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DossierAct)) && !type.IsAbstract)];

    private static readonly JsonDerivedTypeAttribute[] Names = [.. typeof(DossierAct).GetCustomAttributes<JsonDerivedTypeAttribute>()];

    public static TheoryData<string> Acts => [.. Kinds.Select(kind => kind.Name)];

    [Fact]
    public void Acts_Listed_HaveOneStoredNameEach()
    {
        Names.Select(name => name.DerivedType.Name).Order(StringComparer.Ordinal).ShouldBe(Kinds.Select(kind => kind.Name).Order(StringComparer.Ordinal));
        Names.Select(name => name.TypeDiscriminator).ShouldBeUnique();
    }

    /// <summary>Stored names are for good: a ledger written today must be read in ten years.</summary>
    [Theory]
    [MemberData(nameof(Acts))]
    public void Act_Stored_IsNamedAfterItsTypeInKebabCase(string kind) =>
        Names.Single(name => name.DerivedType.Name == kind).TypeDiscriminator.ShouldBe(JsonNamingPolicy.KebabCaseLower.ConvertName(kind));

    [Theory]
    [MemberData(nameof(Acts))]
    public void Act_WrittenAndRead_IsEqual(string kind)
    {
        var act = ActSamples.List.Where(one => one.GetType().Name == kind).ShouldHaveSingleItem("every act needs a sample");

        var text = JsonSerializer.Serialize(act, LedgerJson.Options);
        var back = JsonSerializer.Deserialize<DossierAct>(text, LedgerJson.Options);

        Differences.Between(act, back, kind).ShouldBeNull();
        JsonSerializer.Serialize(back, LedgerJson.Options).ShouldBe(text);
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public void Sample_OfAnAct_LeavesNothingEmpty(string kind)
    {
        var act = ActSamples.List.Single(one => one.GetType().Name == kind);

        act.GetType().GetProperties().Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>() is null && property.Name != "Move")
            .ShouldAllBe(property => property.GetValue(act) != null);
    }

    [Fact]
    public void VietnameseText_Written_StaysReadable()
    {
        var text = JsonSerializer.Serialize<DossierAct>(new Withdrawn("Tập Sơn chưa đạt – “đường ấp”"), LedgerJson.Options);

        text.ShouldContain("Tập Sơn chưa đạt – “đường ấp”");
        text.ShouldStartWith("""{"act":"withdrawn","reason":""");
    }

    [Fact]
    public void NoteLeftOut_Written_TakesNoRoom() =>
        JsonSerializer.Serialize<DossierAct>(new Received(true, null), LedgerJson.Options).ShouldBe("""{"act":"received","complete":true}""");

    /// <summary>What an act leaves out stays left out when it is read and written again.</summary>
    [Theory]
    [InlineData("""{"act":"district-verified","forwarded":true,"verdicts":[{"code":"1.1","verdict":"met"}],"opinion":"Đủ"}""")]
    [InlineData("""{"act":"received","complete":true,"note":"Đủ"}""")]
    [InlineData("""{"act":"satisfaction-surveyed","from":"2023-06-15","to":"2023-06-24","formsIssued":1200,"formsReturned":1187,"satisfied":1150}""")]
    [InlineData("""{"act":"field-inspected","visitDay":"2023-06-15","present":["doan-vien"],"findings":"Đúng","conclusion":"met"}""")]
    public void ActWithoutWhatItMayLeaveOut_ReadAndWritten_IsTheSameText(string text) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<DossierAct>(text, LedgerJson.Options), LedgerJson.Options).ShouldBe(text);

    /// <summary>What follows from an act (step, share, symbol) is no part of what was said.</summary>
    [Theory]
    [MemberData(nameof(Acts))]
    public void Act_Written_KeepsOnlyWhatWasSaid(string kind)
    {
        var act = ActSamples.List.Single(one => one.GetType().Name == kind);
        using var text = JsonDocument.Parse(JsonSerializer.Serialize(act, LedgerJson.Options));

        text.RootElement.EnumerateObject().Select(property => property.Name).ShouldBe(
            act.GetType().GetConstructors().Single(made => made.GetParameters().Length > 0 && made.IsPublic).GetParameters()
                .Select(said => JsonNamingPolicy.CamelCase.ConvertName(said.Name!)).Prepend("act"),
            ignoreOrder: true);
    }

    /// <summary>Findings, papers and places may be left out, too.</summary>
    [Theory]
    [InlineData("""{"act":"submitted","assessment":{"findings":[{"code":"13.5","verdict":"not-met","value":92.4000,"explanation":"Thiếu","evidence":[]},{"code":"1.1","verdict":"met","evidence":[]}]},"declarations":[],"papers":[]}""")]
    [InlineData("""{"act":"recognised","number":2105,"day":"2023-06-15"}""")]
    [InlineData("""{"act":"recognition-refused","reasons":"Không đủ"}""")]
    [InlineData("""{"act":"result-published","day":"2023-06-15","channel":"Báo"}""")]
    [InlineData("""{"act":"registered","unit":"xa-a","unitName":"Xã A","districtName":"Huyện A","level":"nang-cao","levelName":"Nâng cao","year":2023,"provinceYear":"tinh-a/2023","pins":{"regime":"2021-2025","regimeHash":"r","criteriaSet":"s","criteriaSetHash":"s","path":"commune.bpmn","pathHash":"p"},"rulesOf":"2023-05-04"}""")]
    public void EntryWithoutWhatItMayLeaveOut_ReadAndWritten_IsTheSameText(string text) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<DossierAct>(text, LedgerJson.Options), LedgerJson.Options).ShouldBe(text);

    [Fact]
    public void DecimalDigits_WrittenAndRead_AreAllKept()
    {
        var finding = new IndicatorFinding(new IndicatorCode("1.1"), Verdict.Met, 92.4000m, null, []);
        var text = JsonSerializer.Serialize<DossierAct>(new Submitted(new([finding]), [], []), LedgerJson.Options);

        text.ShouldContain("92.4000");
    }
}
