using System.Globalization;

namespace NtmWorkflow.Infrastructure.Start;

/// <summary>What the service writes does not depend on the language of the machine: sentences name the Vietnamese form where it matters.</summary>
public static class ServiceCulture
{
    /// <summary>Runs first in every program: a German server would otherwise write 02.05.2023 into the ledger.</summary>
    public static void Pin() =>
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
}
