using System.Globalization;
using NtmWorkflow.Domain.Criteria;

namespace NtmWorkflow.Infrastructure.Workflows.Rules;

/// <summary>Values as people in Việt Nam write them, whatever the machine's own culture.</summary>
internal static class Shown
{
    public static string Number(decimal value) => Judging.Number(value);

    public static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
