namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>
/// A paper laid out as Nghị định 30/2020/NĐ-CP asks (văn bản hành chính): who issues it, what it is, its body and who signs.
/// The same model is printed as a page and written as a file.
/// </summary>
/// <param name="Head">Who issues it, number, place and day.</param>
/// <param name="Kind">Kind of paper in capitals (tên loại), for example "BIÊN BẢN".</param>
/// <param name="Subject">What it is about (trích yếu).</param>
/// <param name="Body">Its content, in order.</param>
/// <param name="Signatures">Who signs, from left to right.</param>
/// <param name="Recipients">Who gets it (nơi nhận); empty for none.</param>
public sealed record PaperDocument(
    PaperHead Head,
    string Kind,
    string Subject,
    IReadOnlyList<PaperBlock> Body,
    IReadOnlyList<PaperSignature> Signatures,
    IReadOnlyList<string> Recipients);

/// <summary>The head of a paper; national name and motto stand beside it by themselves.</summary>
/// <param name="Parent">The body above the issuer (cơ quan chủ quản), or none.</param>
/// <param name="Issuer">The issuer (cơ quan ban hành).</param>
/// <param name="Number">Number and symbol, for example "Số: 05/BB-HĐTĐ".</param>
/// <param name="PlaceAndDay">For example "Trà Vinh, ngày 02 tháng 5 năm 2023".</param>
public sealed record PaperHead(string? Parent, string Issuer, string Number, string PlaceAndDay);

/// <summary>A piece of a paper's body.</summary>
public abstract record PaperBlock;

/// <summary>How a paragraph is set.</summary>
public enum PaperStyle
{
    /// <summary>Justified, with an indent (nội dung).</summary>
    Body,

    /// <summary>A ground in italics (căn cứ).</summary>
    Basis,

    /// <summary>A bold heading (điều, mục).</summary>
    Heading,

    /// <summary>Centred and bold, such as "QUYẾT ĐỊNH:".</summary>
    Centred,
}

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Style">How it is set.</param>
/// <param name="Lead">What stands before the text in bold, such as "Điều 1."; none for nothing.</param>
public sealed record PaperParagraph(string Text, PaperStyle Style = PaperStyle.Body, string? Lead = null) : PaperBlock;

/// <summary>A table over the whole width.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, each with a text for every column.</param>
public sealed record PaperTable(IReadOnlyList<PaperColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : PaperBlock;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Share">Its share of the width, against the sum of all shares.</param>
/// <param name="Centred">Whether its texts are centred, as numbers are.</param>
public sealed record PaperColumn(string Title, int Share, bool Centred = false);

/// <summary>Who signs.</summary>
/// <param name="Authority">For whom, for example "TM. HỘI ĐỒNG"; none for oneself.</param>
/// <param name="Title">As what, for example "CHỦ TỊCH".</param>
/// <param name="Name">Who, or none where it is filled in by hand.</param>
public sealed record PaperSignature(string? Authority, string Title, string? Name = null);

/// <summary>Writes papers as files that officials edit, number and sign.</summary>
public interface IDocuments
{
    /// <summary>The paper as a DOCX file.</summary>
    byte[] Write(PaperDocument paper);
}

/// <summary>A paper as a file.</summary>
/// <param name="FileName">Name to send it with.</param>
/// <param name="Content">Its bytes.</param>
public sealed record WrittenPaper(string FileName, byte[] Content);
