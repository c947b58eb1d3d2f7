namespace NtmWorkflow.Infrastructure.Settings;

/// <summary>A file with a secret that only the service may read, written once.</summary>
internal static class SecretFile
{
    /// <summary>Writes the file unless it is there; what another node wrote at the same moment stays.</summary>
    public static void WriteNew(string path, string text)
    {
        if (File.Exists(path))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var aside = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new StreamWriter(aside, options))
        {
            file.Write(text);
        }

        try
        {
            File.Move(aside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(aside);
        }
    }
}
