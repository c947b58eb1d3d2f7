using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Infrastructure.Law.Books;

/// <summary>Reads the folder of the rules anew; nothing of it is put in force.</summary>
/// <param name="db">The ledgers that stand over the files.</param>
/// <param name="folder">The folder.</param>
internal sealed class RuleFolder(NtmDbContext db, string folder) : IRuleFolder
{
    private const int MostTold = 50;

    public async Task<Outcome<RuleBook>> ReadAsync(CancellationToken cancellation)
    {
        var reading = WorkflowsReader.Read(folder);
        return reading.Problems.Count > 0
            ? reading.Problems.Take(MostTold).Select(Refused).ToList()
            : (await RuleReload.ReplayAsync(db, reading, cancellation)).Book;
    }

    private static Refusal Refused(FileProblem problem)
    {
        var line = problem.Line is { } number ? $", dòng {number}" : "";
        return Refusal.Unmet("rule-files-are-sound", $"{problem.File} ({problem.Where}{line}): {problem.Sentence}", null, $"Sửa tệp, cần: {problem.Expected}.");
    }
}
