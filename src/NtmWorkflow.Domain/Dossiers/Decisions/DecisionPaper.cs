namespace NtmWorkflow.Domain.Dossiers.Decisions;

/// <summary>By which authority somebody signs (quyền hạn của người ký, Nghị định 30/2020/NĐ-CP, Phụ lục I).</summary>
public enum SigningAuthority
{
    /// <summary>The head signs in his own name (người đứng đầu ký).</summary>
    Head,

    /// <summary>For the body as a whole (TM., thay mặt tập thể).</summary>
    OnBehalfOf,

    /// <summary>A deputy signs for the head (KT., ký thay).</summary>
    ForTheHead,

    /// <summary>The acting head signs (Q., quyền cấp trưởng).</summary>
    Acting,

    /// <summary>By order of the head (TL., thừa lệnh).</summary>
    ByOrder,

    /// <summary>By mandate of the head (TUQ., thừa ủy quyền).</summary>
    ByMandate,
}

/// <summary>Who signed a decision (người ký).</summary>
/// <param name="Name">Full name.</param>
/// <param name="Title">Title under which the name stands, for example "Chủ tịch".</param>
/// <param name="Authority">By which authority.</param>
public sealed record Signatory(string Name, string Title, SigningAuthority Authority = SigningAuthority.Head)
{
    /// <summary>Who signed, in a sentence: "KT. Chủ tịch Lê Văn Hẳn"; a name that begins with the title says it once.</summary>
    public string Written() => string.Join(' ', new[] { Letters, Name.StartsWith(Title, StringComparison.OrdinalIgnoreCase) ? null : Title, Name }.Where(part => part is { Length: > 0 }));

    /// <summary>The letters before the title, for example "KT."; none for the head.</summary>
    public string? Letters => Authority switch
    {
        SigningAuthority.Head => null,
        SigningAuthority.OnBehalfOf => "TM.",
        SigningAuthority.ForTheHead => "KT.",
        SigningAuthority.Acting => "Q.",
        SigningAuthority.ByOrder => "TL.",
        _ => "TUQ.",
    };
}

/// <summary>What a decision says and who signed it (nội dung văn bản quyết định).</summary>
/// <param name="Signatory">Who signed.</param>
/// <param name="LegalBases">The documents it rests on (căn cứ), in order.</param>
/// <param name="Text">Its articles, one paragraph a line.</param>
/// <param name="Dossiers">How many dossiers this one decision covers.</param>
public sealed record DecisionPaper(Signatory Signatory, IReadOnlyList<string> LegalBases, string Text, int Dossiers = 1);

/// <summary>A place where a decision was published (nơi công bố).</summary>
/// <param name="Channel">What it is, for example "Cổng thông tin điện tử tỉnh".</param>
/// <param name="Day">Day of publication there.</param>
/// <param name="Where">Address on the web or the issue of a paper, or none.</param>
public sealed record PublishedAt(string Channel, DateOnly Day, string? Where = null);
