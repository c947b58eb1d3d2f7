using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>A kind of file that is taken as evidence, told by its content (loại tệp).</summary>
/// <param name="MediaType">Media type it is sent with.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Endings">Endings of its name; the first is the usual one.</param>
/// <param name="IsShown">Whether a browser may show it in place; others are downloaded.</param>
public sealed record FileKind(string MediaType, string Name, IReadOnlyList<string> Endings, bool IsShown)
{
    /// <summary>PDF.</summary>
    public static FileKind Pdf { get; } = new("application/pdf", "PDF", [".pdf"], IsShown: true);

    /// <summary>Word without macros.</summary>
    public static FileKind Docx { get; } =
        new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word (DOCX)", [".docx"], IsShown: false);

    /// <summary>Excel without macros.</summary>
    public static FileKind Xlsx { get; } =
        new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel (XLSX)", [".xlsx"], IsShown: false);

    /// <summary>JPEG picture.</summary>
    public static FileKind Jpeg { get; } = new("image/jpeg", "ảnh JPEG", [".jpg", ".jpeg"], IsShown: true);

    /// <summary>PNG picture.</summary>
    public static FileKind Png { get; } = new("image/png", "ảnh PNG", [".png"], IsShown: true);

    /// <summary>MP4 film.</summary>
    public static FileKind Mp4 { get; } = new("video/mp4", "phim MP4", [".mp4", ".m4v"], IsShown: true);

    /// <summary>Every kind that is taken.</summary>
    public static IReadOnlyList<FileKind> All { get; } = [Pdf, Docx, Xlsx, Jpeg, Png, Mp4];

    /// <summary>The kind of a media type, or none.</summary>
    public static FileKind? Of(string mediaType) => All.FirstOrDefault(kind => kind.MediaType == mediaType);
}

/// <summary>A file that has arrived whole and lies aside until it is kept or dropped.</summary>
/// <param name="Ticket">Names it to the store.</param>
/// <param name="Hash">SHA-256 of its content, lower-case hex.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Kind">What it is by its content, or why it is not taken.</param>
public sealed record Arrival(string Ticket, string Hash, long Size, Outcome<FileKind> Kind)
{
    /// <summary>Why it may be kept and not used yet, or none.</summary>
    public Refusal? Unusable { get; init; }
}

/// <summary>An open file of the store.</summary>
/// <param name="Content">Its bytes; the caller closes it.</param>
/// <param name="Kind">What it is by its content; none for what is no longer taken.</param>
public sealed record StoredFile(Stream Content, FileKind? Kind)
{
    /// <summary>A sentence about what it would do by itself when it is opened, or none; such a file is never shown in place.</summary>
    public string? Active { get; init; }

    /// <summary>Whether a browser may show it in place.</summary>
    public bool IsShown => Kind is { IsShown: true } && Active is null;
}

/// <summary>Files by content (kho minh chứng).</summary>
public interface IEvidenceStore
{
    /// <summary>Writes a file aside and tells what it is; what breaks off leaves nothing, and what the disk gives back otherwise is no file.</summary>
    Task<Arrival> ReceiveAsync(Stream content, CancellationToken cancellation);

    /// <summary>
    /// Keeps an arrived file under its hash. The same content is kept once; keeping it again changes nothing, unless what lies there was
    /// damaged: then the arrived file takes its place.
    /// </summary>
    Task KeepAsync(string ticket, string hash, CancellationToken cancellation);

    /// <summary>Forgets an arrived file, unless it was kept.</summary>
    void Drop(string ticket);

    /// <summary>Opens a file that was kept; refused as <see cref="RefusalKind.Damaged"/> where it is lost or its content is another one by now.</summary>
    Task<Outcome<StoredFile>> OpenAsync(string hash, CancellationToken cancellation);

    /// <summary>Why nobody may open or rely on a file now, or none when they may: it was not scanned yet, or something harmful was found in it.</summary>
    Refusal? WhyUnusable(string hash);
}

/// <summary>A file on the shelf of a dossier: handed in once, used for any number of indicators and papers.</summary>
/// <param name="Id">Identity on the shelf.</param>
/// <param name="File">The file.</param>
/// <param name="MediaType">Media type, told by its content.</param>
/// <param name="At">When it was handed in.</param>
/// <param name="By">Name of who handed it in.</param>
/// <param name="RemovedAt">When it was taken off the shelf; none while it is on it.</param>
/// <param name="Slots">What it is used for: indicator codes, and papers as <c>paper:{id}</c>.</param>
public sealed record ShelfFile(
    Guid Id, EvidenceFile File, string MediaType, DateTimeOffset At, string By, DateTimeOffset? RemovedAt, IReadOnlyList<string> Slots);

/// <summary>The shelf of a dossier's draft (minh chứng của hồ sơ), in the order the files were handed in.</summary>
/// <param name="All">Every file, those that were taken off included.</param>
public sealed record Shelf(IReadOnlyList<ShelfFile> All)
{
    /// <summary>Files on the shelf.</summary>
    public IEnumerable<ShelfFile> Files => All.Where(file => file.RemovedAt is null);

    /// <summary>Files that serve nothing.</summary>
    public IEnumerable<ShelfFile> Unused => Files.Where(file => file.Slots.Count == 0);

    /// <summary>Files that were taken off and can be put back.</summary>
    public IEnumerable<ShelfFile> Removed => All.Where(file => file.RemovedAt is not null);

    /// <summary>Bytes that the dossier keeps.</summary>
    public long Size => All.Sum(file => file.File.Size);

    /// <summary>A file on the shelf, or none.</summary>
    public ShelfFile? Find(Guid id) => Files.FirstOrDefault(file => file.Id == id);
}

/// <summary>The shelves of dossiers.</summary>
public interface IEvidenceShelf
{
    /// <summary>The shelf of a dossier; empty when nothing was handed in.</summary>
    Task<Shelf> ReadAsync(DossierId dossier, CancellationToken cancellation);

    /// <summary>Puts a new file on the shelf, with what it is used for.</summary>
    Task AddAsync(DossierId dossier, ShelfFile file, CancellationToken cancellation);

    /// <summary>Says what a file of the shelf is used for and whether it was taken off.</summary>
    /// <param name="before">The file as it was read; only what differs from it is written.</param>
    /// <param name="after">The file as it should stand.</param>
    /// <param name="cancellation">Cancels.</param>
    Task ChangeAsync(ShelfFile before, ShelfFile after, CancellationToken cancellation);
}
