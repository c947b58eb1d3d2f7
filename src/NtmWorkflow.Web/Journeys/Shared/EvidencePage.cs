using NtmWorkflow.Application.AssessIndicators;
using NtmWorkflow.Web.Components.Ui;

namespace NtmWorkflow.Web.Journeys.Shared;

/// <summary>
/// A page with files in its form. Files are kept before anything else is looked at, because a browser never gives a
/// chosen file back after an error.
/// </summary>
public abstract class EvidencePage : DossierPage
{
    /// <summary>Name of the button that removes a file; its value is the file's identity in the draft.</summary>
    internal const string RemoveName = "remove";

    /// <summary>Name of the button that keeps the files and stays on the page; its value is the slot.</summary>
    internal const string UploadName = "upload";

    /// <summary>Endings of files that are taken, for the file field.</summary>
    internal static string Accept { get; } = string.Join(',', HandInFileCommand.Endings);

    /// <summary>Id of the file field of a slot.</summary>
    internal static string FileField(string slot) => "file-" + slot.Replace(':', '-');

    /// <summary>The slot whose button was pressed, where the reader wants to stay.</summary>
    protected string? StayAt { get; private set; }

    /// <summary>Removes the file whose button was pressed and keeps those sent for the slots; tells what went wrong.</summary>
    protected async Task<IReadOnlyList<FormError>> TakeFilesAsync(IEnumerable<string> slots)
    {
        var errors = new List<FormError>();
        StayAt = Form.OptionalText(UploadName);
        if (Guid.TryParse(Form.Text(RemoveName), out var pressed))
        {
            StayAt = View.Draft.Files.FirstOrDefault(file => file.Id == pressed)?.Slot;
            _ = await TryAsync(new RemoveFileCommand(DossierId, pressed));
            errors.AddRange(Errors.All);
        }

        foreach (var slot in slots)
        {
            errors.AddRange(await KeepAsync(slot));
        }

        return errors;
    }

    private async Task<List<FormError>> KeepAsync(string slot)
    {
        var errors = new List<FormError>();
        foreach (var file in Form.Files?.GetFiles(FileField(slot)) ?? [])
        {
            await using var content = file.OpenReadStream();
            _ = await TryAsync(new HandInFileCommand(DossierId, slot, file.FileName, file.Length, content));
            errors.AddRange(Errors.All.Select(error =>
                error with { FieldId = FileField(slot), Message = $"{file.FileName}: {error.Message}" }));
        }

        return errors;
    }
}
