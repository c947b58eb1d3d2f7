using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;

namespace NtmWorkflow.Web.Http;

/// <summary>The files of a form that something is sent with.</summary>
internal static class AttachedForm
{
    /// <summary>Sends something with the files of a form; they are open only for so long.</summary>
    public static async Task<T> WithFilesAsync<T>(IFormFileCollection? files, Func<IReadOnlyList<AttachedFile>, Task<T>> send)
    {
        var open = (files ?? (IEnumerable<IFormFile>)[]).Where(file => file.FileName.Length > 0)
            .Select(file => new AttachedFile(file.FileName, file.Length, file.OpenReadStream())).ToList();
        try
        {
            return await send(open);
        }
        finally
        {
            open.ForEach(file => file.Content.Dispose());
        }
    }
}
