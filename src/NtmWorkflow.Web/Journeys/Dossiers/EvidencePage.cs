using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Web.Components.Ui;

namespace NtmWorkflow.Web.Journeys.Dossiers;

/// <summary>
/// A page with files in its form. Files are taken before anything else is looked at, because a browser never gives a
/// chosen file back after an error.
/// </summary>
public abstract class EvidencePage : DossierPage
{
    /// <summary>Name of the button that stops using a file; its value is made by <see cref="UseOf"/>.</summary>
    internal const string DetachName = "detach";

    /// <summary>Name of the button that takes the files and stays on the page; its value is the slot.</summary>
    internal const string UploadName = "upload";

    private const char UseMark = '|';

    private const string FilePrefix = "file-";

    private const string RefusedPrefix = "refused-";

    private const string ShelfPrefix = "shelf-";

    private static readonly string PaperPrefix = Draft.PaperSlot("");

    private EvidenceView? _evidence;

    /// <summary>Endings of files that are taken, for the file field.</summary>
    internal static string Accept { get; } = string.Join(',', FileKind.All.SelectMany(kind => kind.Endings));

    /// <summary>Every file of the dossier.</summary>
    internal EvidenceView Evidence => _evidence ?? throw new InvalidOperationException("The dossier may not be seen here.");

    /// <summary>Id of the file field of a slot; of the shelf itself without one.</summary>
    internal static string FileField(string? slot) => FilePrefix + InName(slot);

    /// <summary>Id of the field of a slot that chooses a file of the shelf.</summary>
    internal static string ShelfField(string slot) => ShelfPrefix + InName(slot);

    /// <summary>One use of a file, as a button posts it.</summary>
    internal static string UseOf(Guid file, string slot) => $"{file}{UseMark}{slot}";

    /// <summary>The slot whose button was pressed, where the reader wants to stay.</summary>
    protected string? StayAt { get; private set; }

    /// <inheritdoc/>
    protected override async Task LoadedAsync() => _evidence = await AskAsync(new ViewEvidenceQuery(DossierId));

    /// <summary>Stops using the file whose button was pressed, takes those sent or chosen for slots; tells what went wrong.</summary>
    protected async Task<IReadOnlyList<FormError>> TakeFilesAsync()
    {
        var slots = (Form.Files ?? Enumerable.Empty<IFormFile>()).Select(file => file.Name)
            .Where(name => name.StartsWith(FilePrefix, StringComparison.Ordinal)).Select(name => name[FilePrefix.Length..])
            .Concat(Form.NamesAfter(ShelfPrefix))
            .Distinct(StringComparer.Ordinal)
            .Select(SlotOf);
        StayAt = Form.OptionalText(UploadName);
        if (Form.IsTrial)
        {
            return [];
        }

        List<FormError> errors = [.. await DetachAsync(), .. RefusedBefore()];
        foreach (var slot in slots)
        {
            errors.AddRange(await TakeSentAsync(slot));
            errors.AddRange(await TakeChosenAsync(slot));
        }

        return errors;
    }

    /// <summary>Files that the script sent before the form, and that did not arrive: the form does not go through as if they had.</summary>
    private IEnumerable<FormError> RefusedBefore() =>
        from field in Form.NamesAfter(RefusedPrefix)
        from said in Form.All(RefusedPrefix + field)
        select new FormError(said, field);

    /// <summary>Stops using the file whose button was pressed, where one was.</summary>
    protected async Task<IReadOnlyList<FormError>> DetachAsync()
    {
        if (Form.Text(DetachName).Split(UseMark) is not [var id, var slot] || !Guid.TryParse(id, out var file))
        {
            return [];
        }

        StayAt = slot;
        _ = await TryAsync(new DetachFileCommand(DossierId, file, slot));
        return Errors.All;
    }

    /// <summary>Takes the files sent in the field of a slot, or of the shelf itself.</summary>
    protected async Task<IReadOnlyList<FormError>> TakeSentAsync(string? slot)
    {
        var errors = new List<FormError>();
        foreach (var file in Form.Files?.GetFiles(FileField(slot)) ?? [])
        {
            await using var content = file.OpenReadStream();
            _ = await TryAsync(new UploadFileRequest(DossierId, slot, file.FileName, file.Length, content));
            errors.AddRange(Errors.All.Select(error =>
                error with { FieldId = FileField(slot), Message = $"{OriginalName.Of(file.FileName)}: {error.Message}" }));
        }

        return errors;
    }

    private async Task<IReadOnlyList<FormError>> TakeChosenAsync(string slot)
    {
        if (!Guid.TryParse(Form.Text(ShelfField(slot)), out var chosen))
        {
            return [];
        }

        _ = await TryAsync(new AttachFileCommand(DossierId, chosen, slot));
        return [.. Errors.All.Select(error => error with { FieldId = ShelfField(slot) })];
    }

    /// <summary>A slot within the name of a field, where a colon would be in the way of styles and scripts.</summary>
    private static string? InName(string? slot) => slot?.Replace(':', '-');

    private static string SlotOf(string inName) =>
        inName.StartsWith(InName(PaperPrefix)!, StringComparison.Ordinal) ? PaperPrefix + inName[PaperPrefix.Length..] : inName;
}
