using System.Text;

namespace NtmWorkflow.Infrastructure.Workflows.Files;

/// <summary>The folder <c>workflows</c> on disk.</summary>
internal sealed class SourceFolder(string root, ICollection<FileProblem> problems) : ISourceFiles
{
    private const long LargestFile = 5 * 1024 * 1024;
    private const int DeepestFolder = 8;

    /// <summary>Paths of all JSON and BPMN files below the folder, with forward slashes.</summary>
    public IReadOnlyList<string> Paths { get; } =
        [.. Directory.EnumerateFiles(root, "*", new EnumerationOptions
            {
                RecurseSubdirectories = true,
                MaxRecursionDepth = DeepestFolder,
            })
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(path => path.EndsWith(".json", StringComparison.Ordinal) || path.EndsWith(".bpmn", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    /// <summary>Reads a file; one that is too large or can't be opened is a problem.</summary>
    public SourceFile? Read(string path)
    {
        var file = new FileInfo(Path.Combine(root, path));
        try
        {
            if (file.Length <= LargestFile)
            {
                return new SourceFile(path, File.ReadAllBytes(file.FullName));
            }

            problems.Add(new FileProblem(path, "$", null, "Tệp lớn hơn 5 MB.", "Tệp không quá 5 MB"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(new FileProblem(path, "$", null, "Không mở được tệp.", "Tệp mà dịch vụ có quyền đọc"));
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new FileProblem(path, "$", null, "Tệp không dùng bảng mã UTF-8.", "Lưu lại tệp với bảng mã UTF-8"));
        }

        return null;
    }
}
