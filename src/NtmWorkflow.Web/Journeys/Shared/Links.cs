using System.Collections.Frozen;
using System.Globalization;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;

namespace NtmWorkflow.Web.Journeys.Shared;

/// <summary>Where each act is done and what it is called, as its words say.</summary>
internal static class Links
{
    /// <summary>Code that a draft of a sign-off was kept.</summary>
    public const string DraftKept = "nhap";

    /// <summary>Code that an answer to a correction was kept.</summary>
    public const string AnswerKept = "luu-tra-loi";

    /// <summary>Code that a proposal was refused.</summary>
    public const string ProposalRefused = "tu-choi-de-xuat";

    /// <summary>Code that a proposal was withdrawn.</summary>
    public const string ProposalWithdrawn = "rut-de-xuat";

    /// <summary>The board of background jobs.</summary>
    public const string JobsBoard = "/cong-viec-nen/bang-theo-doi";

    private static readonly FrozenDictionary<Permission, ActWords> ByPermission = ActWords.All.ToFrozenDictionary(words => words.Permission);

    private static readonly FrozenDictionary<string, Permission> ByPlace = ActWords.All
        .SelectMany(words => words.LeadsFrom, (words, place) => (place, words.Permission))
        .ToFrozenDictionary(one => one.place, one => one.Permission, StringComparer.Ordinal);

    /// <summary>What is said of something that was kept but is not done yet, by its code.</summary>
    private static readonly Dictionary<string, string> Kept = new(StringComparer.Ordinal)
    {
        [DraftKept] = "Đã lưu bản nháp. Chưa ký: kết quả chưa có hiệu lực.",
        [ProposalRefused] = "Đã từ chối đề xuất; không có gì thay đổi.",
        [ProposalWithdrawn] = "Đã rút đề xuất; không có gì thay đổi.",
        [AnswerKept] = "Đã lưu. Chưa gửi: cơ quan yêu cầu chưa nhận được trả lời.",
    };

    /// <summary>The dossier's own page.</summary>
    public static string Dossier(DossierId id) => $"/ho-so/{id}";

    /// <summary>The page that checks a decision by its code.</summary>
    public static string Check(string code) => $"{To(Permission.LookUpDecision)}/{Uri.EscapeDataString(code)}";

    /// <summary>The decision on a dossier as a page to print.</summary>
    public static string Paper(DossierId id) => $"/ho-so/{id}/van-ban";

    /// <summary>The certificate of a recognition as a page to print.</summary>
    public static string Certificate(DossierId id) => $"/ho-so/{id}/bang-cong-nhan";

    /// <summary>The dossier as it stood at the end of a day.</summary>
    public static string OnDay(DossierId id, DateOnly day) => $"/ho-so/{id}/ngay/{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>A unit of the public register.</summary>
    public static string Registered(string province, string unit) => $"{To(Permission.ViewRegister)}/{province}/{unit}";

    /// <summary>A criterion in the dossier's matrix.</summary>
    public static string MatrixCriterion(DossierId id, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{To(Permission.ViewMatrix, id)}#{MatrixAnchor(number)}");

    /// <summary>Anchor of a criterion in a matrix.</summary>
    public static string MatrixAnchor(int number) => string.Create(CultureInfo.InvariantCulture, $"tieu-chi-{number}");

    /// <summary>The page of a file of the dossier: preview, and what it serves.</summary>
    public static string File(DossierId id, string hash) => $"/ho-so/{id}/minh-chung/{hash}";

    /// <summary>The file itself.</summary>
    public static string Content(DossierId id, string hash) => $"/ho-so/{id}/tep/{hash}";

    /// <summary>Every request for correction of the dossier.</summary>
    public static string Corrections(DossierId id) => To(Permission.AnswerCorrection, id);

    /// <summary>The page on which the commune answers one.</summary>
    public static string Correction(DossierId id, int number) => string.Create(CultureInfo.InvariantCulture, $"{Corrections(id)}/{number}");

    /// <summary>Opinions that departments asked of each other.</summary>
    public static string Opinions(DossierId id) => To(Permission.GiveOpinion, id);

    /// <summary>Every file of the dossier.</summary>
    public static string Evidence(DossierId id) => $"/ho-so/{id}/minh-chung";

    /// <summary>Where the script sends files for the dossier.</summary>
    public static string Uploads(DossierId id) => $"/ho-so/{id}/minh-chung/tep";

    /// <summary>The workbook of a dossier's findings, to fill in.</summary>
    public static string Template(DossierId id) => $"/ho-so/{id}/tu-danh-gia.xlsx";

    /// <summary>The matrix as a workbook, with only the rows that the filters find.</summary>
    public static string MatrixWorkbook(DossierId id, IReadOnlyList<string> filters) =>
        $"/ho-so/{id}/bang-ket-qua.xlsx" + (filters.Count == 0 ? "" : "?" + string.Join('&', filters.Select(filter => $"loc={filter}")));

    /// <summary>The page that takes the filled workbook.</summary>
    public static string Import(DossierId id) => $"/ho-so/{id}/nap-excel";

    /// <summary>The page of an obligation.</summary>
    public static string Obligation(Guid id, string? done = null) => ListAddress.Of($"/bao-cao/nghia-vu/{id}", ("da", done));

    /// <summary>Where an act that is not on one dossier is done, saying that it was taken.</summary>
    public static string Stay(Permission permission) => $"{To(permission)}?da={ByPermission[permission].Code}";

    /// <summary>Code under which an address says that an act was taken.</summary>
    public static string? Code(Permission permission) => ByPermission[permission].Code;

    /// <summary>The page of a criteria set, in a version and as of a day.</summary>
    public static string CriteriaSet(SetReference set) => ListAddress.Of(
        $"{To(Permission.ViewCriteriaSets)}/{set.Regime}/{set.Set}", ("ban", set.Version), ("ngay", set.Day?.ToString("O", CultureInfo.InvariantCulture)));

    /// <summary>Two sets side by side.</summary>
    public static string Compare(SetReference? before = null, SetReference? after = null) =>
        ListAddress.Of("/bo-tieu-chi/so-sanh", ("truoc", before?.ToString()), ("sau", after?.ToString()));

    /// <summary>The page of one criterion.</summary>
    public static string Criterion(DossierId id, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"/ho-so/{id}/tu-danh-gia/{number}");

    /// <summary>The sign-in page, which leads back afterwards.</summary>
    /// <param name="from">Address the reader came from, without its first slash.</param>
    public static string SignIn(string from) => $"/dang-nhap?returnUrl={Uri.EscapeDataString("/" + from)}";

    /// <summary>What an act is called on a button.</summary>
    public static string Label(Permission permission) => ByPermission[permission].Label;

    /// <summary>Where an act that is not on one dossier is done.</summary>
    public static string To(Permission permission) => ByPermission[permission].Address;

    /// <summary>Where an act on a dossier is done.</summary>
    public static string To(Permission permission, DossierId dossier) => ByPermission[permission].Address.Replace("{0}", dossier.ToString(), StringComparison.Ordinal);

    /// <summary>Where a task of somebody's inbox is done; the dossier's page when no act is known for it.</summary>
    public static string To(InboxTask task) => To(task.Task, task.Dossier);

    /// <summary>Where a notice leads: the task or the part of the dossier it is about.</summary>
    public static string To(Notice notice) =>
        notice.Address ?? (notice.Place is { } place ? To(place, notice.Dossier) : Dossier(notice.Dossier));

    /// <summary>The dossier's page, which says that the act was taken.</summary>
    public static string Done(Permission permission, DossierId dossier) => $"{Dossier(dossier)}?da={ByPermission[permission].Code}";

    /// <summary>The page where an act is done, which says that it was taken.</summary>
    public static string Stay(Permission permission, DossierId dossier) => $"{To(permission, dossier)}?da={ByPermission[permission].Code}";

    /// <summary>An address, which says that the act was taken.</summary>
    public static string DoneAt(Permission permission, string address) => $"{address}?da={ByPermission[permission].Code}";

    /// <summary>What is said of a code that <see cref="Done"/> or <see cref="Stay(Permission, DossierId)"/> put in an address; none for anything else.</summary>
    public static string? Said(string? code) =>
        code is null ? null : Kept.GetValueOrDefault(code) ?? ActWords.All.FirstOrDefault(words => words.Code == code)?.Taken;

    /// <summary>Where a task or another part of a dossier is worked on; the dossier's page when no act is known for it.</summary>
    private static string To(string place, DossierId dossier) =>
        ByPlace.TryGetValue(BesideTasks.KindOf(place), out var named) ? To(named, dossier)
        : ActsAtTask.At(place) is [var first, ..] ? To(first, dossier)
        : Dossier(dossier);
}
