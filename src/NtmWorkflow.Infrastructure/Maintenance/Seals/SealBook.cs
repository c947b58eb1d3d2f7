using System.Globalization;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Infrastructure.Maintenance.Seals;

/// <summary>All seals that were read, and what they say of each ledger.</summary>
internal sealed class SealBook
{
    private readonly Dictionary<string, List<(SealedHead Head, DateTimeOffset At)>> _marks = new(StringComparer.Ordinal);
    private readonly List<string> _damage = [];
    private DateTimeOffset? _lastAt;
    private int _count;
    private string? _dated;

    private SealBook()
    {
    }

    /// <summary>No seal was ever made.</summary>
    public static SealBook Empty => new();

    /// <summary>Seals that are not what was written, a sentence each.</summary>
    public IReadOnlyList<string> Damage => _damage;

    /// <summary>What was looked at.</summary>
    public IReadOnlyList<string> Summary =>
        [_lastAt is { } at ? $"niêm phong: {_count} lần, lần cuối {Told(at)}" : "niêm phong: chưa lần nào", .. _dated is null ? Array.Empty<string>() : [_dated]];

    /// <summary>Where each ledger ended when it was last sealed.</summary>
    public IReadOnlyDictionary<string, SealedHead> Last => _marks.ToDictionary(one => one.Key, one => one.Value[^1].Head, StringComparer.Ordinal);

    /// <summary>There is a key, so there were seals.</summary>
    public static SealBook Lost(string path)
    {
        var book = new SealBook();
        book._damage.Add($"niêm phong: có khóa nhưng không còn tệp “{path}”.");
        return book;
    }

    /// <summary>Reads the lines of a file, proving each with the key.</summary>
    public static SealBook Of(IReadOnlyList<string> lines, SealKey key)
    {
        var book = new SealBook();
        for (var at = 0; at < lines.Count; at++)
        {
            book.Take(lines[at], at == 0 ? "" : Seal.HashOf(lines[at - 1]), at + 1, key);
        }

        return book;
    }

    /// <summary>Takes what the dates of seals say.</summary>
    public SealBook With((string? Summary, IReadOnlyList<string> Damage) dates)
    {
        _dated = dates.Summary;
        _damage.AddRange(dates.Damage);
        return this;
    }

    /// <summary>The ledgers of a kind that were ever sealed.</summary>
    public IEnumerable<Guid> LedgersOf(string kind) => _marks.Keys
        .Where(name => name.StartsWith(kind + "/", StringComparison.Ordinal)).Select(name => Guid.ParseExact(name[(kind.Length + 1)..], "N"));

    /// <summary>Why a ledger is not what was sealed, told of the first seal it breaks; none when it is.</summary>
    public string? Broken(string kind, Guid ledger, IReadOnlyList<SealedLine> lines)
    {
        foreach (var (head, at) in _marks.GetValueOrDefault(Seal.NameOf(kind, ledger), []))
        {
            if (lines.Count < head.Lines)
            {
                return $"chỉ còn {lines.Count} dòng, lần niêm phong {Told(at)} có {head.Lines} dòng: phần cuối đã bị cắt.";
            }

            if (lines[head.Lines - 1].Seal.Hash != head.Hash)
            {
                return $"dòng {head.Lines} không còn như lần niêm phong {Told(at)}: sổ đã bị viết lại.";
            }
        }

        return null;
    }

    private void Take(string line, string previous, int number, SealKey key)
    {
        if (Seal.Read(line, key) is not { } seal)
        {
            _damage.Add($"niêm phong dòng {number}: chữ ký không đúng.");
            return;
        }

        if (seal.Previous != previous)
        {
            _damage.Add($"niêm phong dòng {number}: không nối tiếp dòng trước, có dòng đã bị bỏ.");
        }

        foreach (var (name, head) in seal.Heads)
        {
            if (!_marks.TryGetValue(name, out var marks))
            {
                _marks[name] = marks = [];
            }

            marks.Add((head, seal.At));
        }

        (_count, _lastAt) = (_count + 1, seal.At);
    }

    /// <summary>A moment in a sentence.</summary>
    public static string Told(DateTimeOffset at) =>
        $"lúc {at.InVietnam().ToString("HH:mm", CultureInfo.InvariantCulture)} ngày {at.InVietnam().Day().Written()}";
}
