using System.Text;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Maintenance.Seals;

/// <summary>The file of seals (sổ niêm phong): one line each, only ever added.</summary>
internal sealed class SealFile(string path)
{
    /// <summary>Its usual name.</summary>
    public const string FileName = "seals.txt";

    /// <summary>Whether it is there.</summary>
    public bool Exists => File.Exists(path);

    /// <summary>Every whole line; what a crash left of one is none.</summary>
    public IReadOnlyList<string> Read()
    {
        if (!Exists)
        {
            return [];
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Lines(file);
    }

    /// <summary>Adds a line that follows what is there; nobody else writes meanwhile.</summary>
    /// <param name="make">Makes the line from those before it.</param>
    public void Add(Func<IReadOnlyList<string>, string> make)
    {
        using var file = Open();
        var line = make(Lines(file));
        file.SetLength(EndOfWholeLines(file));
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.UTF8.GetBytes(line + "\n"));
        file.Flush(flushToDisk: true);
    }

    private FileStream Open()
    {
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
        {
            throw new StartProblemException($"Không ghi được sổ niêm phong “{path}”: {error.Message} Có thể một lần niêm phong khác đang chạy: chờ ít phút rồi chạy lại.", error);
        }
    }

    private static string[] Lines(FileStream file)
    {
        using var reader = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
        var text = reader.ReadToEnd();
        return text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static long EndOfWholeLines(FileStream file)
    {
        for (var end = file.Length; end > 0; end--)
        {
            file.Position = end - 1;
            if (file.ReadByte() == '\n')
            {
                return end;
            }
        }

        return 0;
    }
}
