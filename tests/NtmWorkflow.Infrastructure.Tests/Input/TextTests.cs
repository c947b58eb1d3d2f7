using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;

namespace NtmWorkflow.Infrastructure.Tests.Input;

/// <summary>The door that all text passes.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData("Ta\u0323\u0302p Sơn", "Tập Sơn")]
    [InlineData("an\u202Efdp.exe", "anfdp.exe")]
    [InlineData("\u2066a\u2069\u200B\u200E\uFEFFb\u0085\u0007", "ab")]
    [InlineData("dòng một\r\n\tdòng hai", "dòng một\r\n\tdòng hai")]
    public void Text_Cleaned_IsComposedAndHoldsNothingUnseen(string sent, string kept) => CleanText.Of(sent).ShouldBe(kept);

    [Theory]
    [InlineData(0)]
    [InlineData(0xD83C)]
    public void TextThatCannotBeStored_Cleaned_StaysToBeRefused(int sign)
    {
        var text = $"nửa {(char)sign}";
        CleanText.Of(text).ShouldBe(text);
        SameLetters.Of(text).ShouldBe(text);
        StorableText.RefusalsFor(new Sent(text, null, [], [])).ShouldHaveSingleItem().Code.ShouldBe("text-can-be-stored");
    }

    /// <summary>An identity is one field, whatever can be read from it.</summary>
    [Fact]
    public void IdThatCannotBeStored_Sent_IsNamedByItsOwnField() => StorableText.RefusalsFor(new SentIds(new("tra-vinh\0/2023"), new("tap-son\0")))
        .Select(refusal => refusal.Field).ShouldBe(["plan", "unit"]);

    [Fact]
    public void Request_PassingTheDoor_IsCleanInEveryPart()
    {
        var request = new Sent("a\u0300", new Part("o\u0302"), ["u\u031B", "b"], [new Part("\u202Ee")]);

        TextDoor.Clean(request);

        (request.Text, request.One!.Name).ShouldBe(("à", "ô"));
        request.Words.ShouldBe(["ư", "b"]);
        request.Parts.ShouldHaveSingleItem().Name.ShouldBe("e");
    }

    [Theory]
    [InlineData("§· thùc hiÖn ®Çy ®ñ, cã hå s¬ lu t¹i x·", "TCVN3", "Đã thực hiện đầy đủ, có hồ sơ lu tại xã")]
    [InlineData("X· TËp S¬n", "TCVN3", "Xã Tập Sơn")]
    [InlineData("Xaõ Taäp Sôn ñaõ hoaøn thaønh", "VNI", "Xã Tập Sơn đã hoàn thành")]
    [InlineData("Xaây döïng noâng thoân môùi", "VNI", "Xây dựng nông thôn mới")]
    public void TextOfOldFonts_Seen_IsRefusedWithWhatItSays(string text, string encoding, string read)
    {
        OldLetters.Recognise(text).ShouldBe(new OldText(encoding, read));
        var refusal = StorableText.RefusalsFor(new Sent("", new Part(text), [], [])).ShouldHaveSingleItem();
        (refusal.Code, refusal.Field).ShouldBe(("text-is-unicode", "one.name"));
        refusal.Sentence.ShouldContain(read);
    }

    [Theory]
    [InlineData("Đã thực hiện đầy đủ, có hồ sơ lưu tại xã")]
    [InlineData("Công ty ABC® và XYZ© có 100 m² · 20 µg")]
    [InlineData("Hoà toán quá hoá thuý")]
    [InlineData("Müller và Gößmann, Köln")]
    [InlineData("Điều 4 § 2 – 5 «trích»")]
    [InlineData("Cà phê, sữa, bò")]
    [InlineData("100 % ± 5 °C")]
    [InlineData("Noël naïf")]
    [InlineData("\u00D0ã có, \u00D0ạt")]
    public void OtherText_Seen_IsTakenAsItIs(string text) => OldLetters.Recognise(text).ShouldBeNull();

    [Theory]
    [InlineData("\u00D0ạt", "Đạt")]
    [InlineData("Ｃhưa đạt", "Chưa đạt")]
    [InlineData("Сhưа đạt", "Chưa đạt")]
    public void LookAlikeLetters_Compared_AreThoseTheyLookLike(string typed, string meant) => SameLetters.Of(typed).ShouldBe(meant);

    [Theory]
    [InlineData("９２，４", 92.4)]
    [InlineData("\u200B1.234\u200B", 1234)]
    public void FullWidthOrUnseenSigns_ReadAsANumber_AreTheNumberThatIsSeen(string typed, double meant)
    {
        VietnameseNumber.TryParse(typed, out var number).ShouldBeTrue();
        number.ShouldBe((decimal)meant);
        VietnameseNumber.TryParse("10²", out _).ShouldBeFalse();
    }

    private sealed record SentIds(ProvinceYearId Plan, UnitId Unit);

    private sealed record Sent(string Text, Part? One, IReadOnlyList<string> Words, IReadOnlyList<Part> Parts);

    private sealed record Part(string Name);
}
