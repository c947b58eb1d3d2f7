using System.Security.Cryptography;
using System.Text;
using NtmWorkflow.Domain.Dossiers.Decisions;

namespace NtmWorkflow.Domain.Tests.Dossiers.Decisions;

public sealed class DecisionCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Fact]
    public void Code_OfAHash_IsAlwaysTheSameAndReadsBack()
    {
        var code = DecisionCode.Of(Hash("1"));

        code.ToString().ShouldMatch("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$");
        DecisionCode.Of(Hash("1")).ShouldBe(code);
        DecisionCode.TryParse(code.ToString(), out var read).ShouldBeTrue();
        read.ShouldBe(code);
    }

    [Fact]
    public void Code_TypedByHand_IsUnderstood()
    {
        var code = DecisionCode.Of(new string('0', 64));
        DecisionCode.TryParse($" {code.Letters.ToLowerInvariant().Replace('0', 'o')} ", out var read).ShouldBeTrue();
        read.ShouldBe(code);
    }

    /// <summary>Whichever character is mistyped, and for whichever other.</summary>
    [Fact]
    public void OneWrongCharacter_IsAlwaysFound()
    {
        foreach (var letters in Enumerable.Range(0, 20).Select(at => DecisionCode.Of(Hash($"{at}")).Letters))
        {
            for (var at = 0; at < letters.Length; at++)
            {
                foreach (var other in Alphabet.Where(other => other != letters[at]))
                {
                    DecisionCode.TryParse(letters[..at] + other + letters[(at + 1)..], out _).ShouldBeFalse();
                }
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("812/QĐ-UBND")]
    [InlineData("UUUU-UUUU-UUUU")]
    [InlineData("0000-0000-0000-0")]
    [InlineData("０００００００００００００")]
    public void NoCode_Read_IsRefused(string? text) => DecisionCode.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void ThousandHashes_HaveAsManyCodes() =>
        Enumerable.Range(0, 1000).Select(at => DecisionCode.Of(Hash($"{at}"))).Distinct().Count().ShouldBe(1000);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
