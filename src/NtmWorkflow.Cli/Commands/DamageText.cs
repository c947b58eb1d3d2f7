namespace NtmWorkflow.Cli.Commands;

/// <summary>Damage, a line for each place.</summary>
internal static class DamageText
{
    public static async Task WriteAsync(TextWriter output, IReadOnlyList<string> damage)
    {
        foreach (var place in damage)
        {
            await output.WriteLineAsync($"HỎNG: {place}");
        }
    }
}
