using Microsoft.AspNetCore.Components;
using NtmWorkflow.Application.Dossiers.Prepare.AssessIndicators;
using NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Prepare.FindingsWorkbooks;

/// <summary>Takes a workbook, shows what it would change, and saves that when it is confirmed.</summary>
public abstract class ImportPageBase : DossierPage
{
    /// <summary>One name for both forms: a post finds its form on the page as it is first made, before anything was read.</summary>
    protected const string FormName = "import";

    /// <summary>Name of the file field.</summary>
    protected const string FileName = "file";

    /// <summary>Name of the hidden field with what was shown.</summary>
    protected const string TicketName = "ticket";

    /// <summary>Findings changed, assessed and known, as the address tells after saving.</summary>
    [SupplyParameterFromQuery(Name = "luu")]
    public string? Saved { get; set; }

    [Inject]
    private ImportTickets Tickets { get; set; } = default!;

    [Inject]
    private WorkbookLimits Limits { get; set; } = default!;

    /// <summary>What the workbook would change; none before one was read.</summary>
    protected FindingsPreview? Preview { get; private set; }

    /// <summary>The preview, sealed.</summary>
    protected string? Ticket { get; private set; }

    /// <inheritdoc/>
    internal override Permission? For => Permission.EditAssessment;

    /// <summary>What is said of the file field.</summary>
    protected string Hint => $"Dạng .xlsx, tối đa {VietnameseText.FileSize(Limits.LargestFile)}.";

    /// <summary>What was just saved, in words.</summary>
    protected string? Said => Saved?.Split('-') is [var changed, var assessed, var total] && new[] { changed, assessed, total }.All(IsCount)
        ? $"Đã lưu {changed} chỉ tiêu từ Excel. Hồ sơ đã đánh giá {assessed}/{total} chỉ tiêu."
        : null;

    /// <inheritdoc/>
    protected override Func<Task>? PostOf(string form) => form == FormName ? SendAsync : null;

    /// <summary>Saves what was shown and confirmed; else reads the workbook.</summary>
    protected Task SendAsync() => Form.OptionalText(TicketName) is { } ticket ? ConfirmAsync(ticket) : UploadAsync();

    /// <summary>Reads the workbook and shows what it would change.</summary>
    private async Task UploadAsync()
    {
        if (Form.Files?.GetFile(FileName) is not { } file)
        {
            Errors = new([new("Chưa chọn tệp Excel.", FileName)]);
            return;
        }

        await using var content = file.OpenReadStream();
        Preview = await TryAsync(new PreviewFindingsQuery(DossierId, new(file.Length, content)));
        if (Preview is { } preview)
        {
            Ticket = Tickets.Seal(DossierId, preview.MadeFrom, preview.Findings);
        }
        else
        {
            // A cell is no field of the page: its sentence can't be led to.
            Errors = new([.. Errors.All.Select(error => error with { FieldId = error.FieldId == FileName ? FileName : null })]);
        }
    }

    /// <summary>Saves what was shown.</summary>
    private async Task ConfirmAsync(string sealedTicket)
    {
        if (Tickets.Open(sealedTicket, DossierId) is not { } ticket)
        {
            Errors = new([new("Nội dung xem trước không còn dùng được (quá 4 giờ, hoặc của hồ sơ hay người khác).", FileName, Remedy: "Chọn lại tệp và xem trước lần nữa.")]);
            return;
        }

        await SendAsync(
            new SaveFindingsCommand(DossierId, ticket.Findings, ticket.MadeFrom),
            saved => $"{Links.Import(DossierId)}?luu={ticket.Findings.Count}-{saved.Assessed}-{saved.Total}",
            [.. ticket.Findings.Select(finding => finding.Code)]);
    }

    private static bool IsCount(string text) => text.Length is > 0 and < 6 && text.All(char.IsAsciiDigit);
}
