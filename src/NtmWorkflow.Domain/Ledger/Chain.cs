namespace NtmWorkflow.Domain.Ledger;

/// <summary>A break in a ledger (chỗ đứt trong sổ cái).</summary>
/// <param name="Sequence">The entry at which the chain no longer holds.</param>
/// <param name="Sentence">What is wrong.</param>
public sealed record ChainBreak(int Sequence, string Sentence);

/// <summary>The exact texts of an entry that were hashed, and the chain (niêm phong).</summary>
/// <param name="ByText">The actor as JSON text.</param>
/// <param name="ActText">What was done, as JSON text.</param>
/// <param name="PreviousHash">Hash of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 of this entry, lower-case hex.</param>
public sealed record ChainSeal(string ByText, string ActText, string PreviousHash, string Hash);

/// <summary>An entry of any hash-chained ledger.</summary>
internal interface IChained
{
    /// <summary>Its number, from 1 without gaps.</summary>
    int Sequence { get; }

    /// <summary>The hash it names as that of the entry before.</summary>
    string PreviousHash { get; }

    /// <summary>The hash it claims.</summary>
    string Hash { get; }

    /// <summary>Everything that its hash covers but the hash before it, in the order of hashing.</summary>
    IEnumerable<string> Content { get; }
}

/// <summary>What all hash-chained ledgers have in common (chuỗi băm): each entry's hash covers its content and the hash before it.</summary>
internal static class Chain
{
    /// <summary>What the first entry names as the hash before it.</summary>
    public static string Genesis { get; } = new('0', 64);

    /// <summary>The hash of an entry.</summary>
    public static string Hash(IEnumerable<string> content, string previousHash) => ChainHash.Of(content.Append(previousHash));

    /// <summary>Verifies a whole ledger in order; none when it holds.</summary>
    public static ChainBreak? Verify(IEnumerable<IChained> entries)
    {
        var previous = Genesis;
        var expected = 1;
        foreach (var entry in entries)
        {
            if (entry.Sequence != expected)
            {
                return new(expected, $"Thiếu dòng số {expected}: sau đó là dòng {entry.Sequence}.");
            }

            if (entry.PreviousHash != previous)
            {
                return new(expected, $"Dòng {expected} không nối tiếp dòng trước.");
            }

            if (Hash(entry.Content, previous) != entry.Hash)
            {
                return new(expected, $"Nội dung dòng {expected} đã bị thay đổi.");
            }

            previous = entry.Hash;
            expected++;
        }

        return null;
    }
}
