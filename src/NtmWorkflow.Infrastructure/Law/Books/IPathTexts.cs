namespace NtmWorkflow.Infrastructure.Law.Books;

/// <summary>The BPMN text of a path by its hash, whatever the files say today.</summary>
public interface IPathTexts
{
    /// <summary>The text, or none when no such file was ever in force.</summary>
    Task<string?> TextAsync(string hash, CancellationToken cancellation);
}
