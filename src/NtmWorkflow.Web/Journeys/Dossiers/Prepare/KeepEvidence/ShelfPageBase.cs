using Microsoft.AspNetCore.Components;
using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Prepare.KeepEvidence;

/// <summary>Takes files onto the shelf and arranges them.</summary>
public abstract class ShelfPageBase : EvidencePage
{
    /// <summary>Name of the boxes that mark files.</summary>
    internal const string Marked = "files";

    /// <summary>Code of what was just done.</summary>
    [SupplyParameterFromQuery(Name = "da")]
    public string? DoneCode { get; set; }

    /// <summary>Files on the shelf: what serves nothing first, the newest first.</summary>
    protected IReadOnlyList<ShelfFile> Files =>
        [.. Evidence.Shelf.Files.OrderBy(file => file.Slots.Count > 0).ThenByDescending(file => file.At)];

    /// <summary>Files that were taken off, the latest first.</summary>
    protected IReadOnlyList<ShelfFile> Removed => [.. Evidence.Shelf.Removed.OrderByDescending(file => file.RemovedAt)];

    /// <summary>How many files there are and how much room they take.</summary>
    protected string Summary
    {
        get
        {
            var unused = Evidence.Shelf.Unused.Count();
            return $"{Files.Count} tệp{(unused > 0 ? $", {unused} tệp chưa dùng cho chỉ tiêu hay văn bản nào" : "")}. "
                + $"Đã dùng {VietnameseText.FileSize(Evidence.Shelf.Size)} trong {VietnameseText.FileSize(Evidence.Limits.Dossier)}.";
        }
    }

    /// <inheritdoc/>
    protected override Func<Task>? PostOf(string form) => form switch
    {
        "upload" => UploadAsync,
        "arrange" => ArrangeAsync,
        "put-back" => PutBackAsync,
        _ => null,
    };

    /// <summary>Takes the files sent.</summary>
    protected async Task UploadAsync()
    {
        if (Form.Files is not { Count: > 0 })
        {
            Errors = new([new("Chưa chọn tệp nào.", FileField(null), Remedy: "Chọn một hoặc nhiều tệp rồi bấm tải lên.")]);
            return;
        }

        Done(await TakeSentAsync(null));
    }

    /// <summary>Uses the marked files, takes them off the shelf, or stops one use.</summary>
    protected async Task ArrangeAsync()
    {
        if (Form.OptionalText(DetachName) is not null)
        {
            Done(await DetachAsync());
            return;
        }

        var marked = Form.All(Marked).Select(text => Guid.TryParse(text, out var file) ? file : Guid.Empty).ToList();
        var removes = Form.Text("act") == "remove";
        var slot = removes ? "" : Form.Chosen("slot", "chỉ tiêu hoặc văn bản mà tệp dùng cho");
        if (marked.Count == 0)
        {
            Form.Refuse(Marked, "Chưa đánh dấu tệp nào.", "Đánh dấu tệp trong danh sách rồi thử lại.");
        }

        var refused = new List<(Guid File, FormError Error)>();
        foreach (var file in Form.Errors.Any ? [] : marked)
        {
            _ = await TryAsync<FileArranged>(removes ? new RemoveFileCommand(DossierId, file) : new AttachFileCommand(DossierId, file, slot!));
            refused.AddRange(Errors.All.Select(error => (file, error)));
        }

        Done(refused.Count == 0 ? Form.Errors.All : await NamedAsync(refused));
    }

    /// <summary>Puts back the file whose button was pressed.</summary>
    protected async Task PutBackAsync()
    {
        _ = await TryAsync(new PutBackFileCommand(DossierId, Guid.TryParse(Form.Text("file"), out var file) ? file : Guid.Empty));
        Done(Errors.All);
    }

    private void Done(IReadOnlyList<FormError> errors)
    {
        Errors = new(errors);
        if (!Errors.Any)
        {
            Navigation.NavigateTo(Links.Stay(Permission.HandInEvidence, DossierId));
        }
    }

    /// <summary>Which of the files each sentence is about; their names are on the shelf.</summary>
    private async Task<IReadOnlyList<FormError>> NamedAsync(IEnumerable<(Guid File, FormError Error)> refused)
    {
        var shelf = (await AskAsync(new ViewEvidenceQuery(DossierId)))?.Shelf;
        return
        [
            .. from one in refused
               let name = shelf?.Find(one.File)?.File.FileName ?? "Tệp"
               select one.Error with { FieldId = Marked, Message = $"{name}: {one.Error.Message}" },
        ];
    }
}
