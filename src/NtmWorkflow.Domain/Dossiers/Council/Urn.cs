using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Dossiers.Council;

/// <summary>A secret ballot (phiếu kín): it does not say whose it is.</summary>
/// <param name="Dossier">What it is about.</param>
/// <param name="Code">The code that only the voter can know as theirs.</param>
/// <param name="Choice">The vote.</param>
/// <param name="Opinion">The words on it, or none.</param>
public sealed record SecretBallot(Guid Dossier, string Code, BallotChoice Choice, string? Opinion = null);

/// <summary>
/// The urn of a session (hòm phiếu): all secret ballots that are not counted yet, in the order of their codes. It is kept
/// as one text that each ballot rewrites and encrypts anew, so that no place, number, time or older copy leads from a ballot to its voter.
/// </summary>
/// <param name="Ballots">The ballots, sorted by dossier and code.</param>
public sealed record Urn(IReadOnlyList<SecretBallot> Ballots)
{
    /// <summary>An urn without ballots.</summary>
    public static Urn Empty { get; } = new([]);

    private ILookup<Guid, SecretBallot> ByDossier => field ??= Ballots.ToLookup(ballot => ballot.Dossier);

    /// <summary>Whether no ballot lies in it.</summary>
    public bool IsEmpty => Ballots.Count == 0;

    /// <summary>Puts ballots in.</summary>
    public Urn With(IEnumerable<SecretBallot> ballots) => new(
        [.. Ballots.Concat(ballots).OrderBy(ballot => ballot.Dossier).ThenBy(ballot => ballot.Code, StringComparer.Ordinal)]);

    /// <summary>The ballots on a dossier, in the order of their codes.</summary>
    public IReadOnlyList<SecretBallot> On(Guid dossier) => [.. ByDossier[dossier]];

    /// <summary>Takes the ballots on dossiers out.</summary>
    public Urn Without(IEnumerable<Guid> dossiers)
    {
        var taken = dossiers.ToHashSet();
        return new([.. Ballots.Where(ballot => !taken.Contains(ballot.Dossier))]);
    }

    /// <summary>Whether a ballot with this code on this dossier lies in it.</summary>
    public bool Holds(Guid dossier, string code) => ByDossier[dossier].Any(ballot => ballot.Code == code);

    /// <summary>The urn as a text.</summary>
    public string ToJson() => JsonSerializer.Serialize(Ballots, LedgerJson.Options);

    /// <summary>The urn of a text.</summary>
    public static Urn FromJson(string text) => new(JsonSerializer.Deserialize<List<SecretBallot>>(text, LedgerJson.Options)!);
}

/// <summary>
/// The receipt of a secret ballot paper (biên nhận phiếu kín): a random word that the voter alone keeps. Each ballot's code
/// follows from it, so that codes on different dossiers can't be brought together by anybody else.
/// </summary>
public static class Receipt
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int CodeLetters = 16;

    /// <summary>Fewest letters of a receipt: enough that nobody guesses it.</summary>
    public const int ShortestWord = 32;

    /// <summary>The code of the ballot on a dossier: sixteen letters and digits in fours.</summary>
    /// <param name="word">The voter's receipt.</param>
    /// <param name="dossier">The dossier.</param>
    public static string Code(string word, Guid dossier)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{word}/{dossier:D}"));
        var letters = Enumerable.Range(0, CodeLetters).Select(at => Letters[hash[at] % Letters.Length]);
        return string.Join('-', letters.Chunk(4).Select(four => new string(four)));
    }
}
