using NtmWorkflow.Infrastructure.Settings;
using NtmWorkflow.Infrastructure.Start;
using NtmWorkflow.Web.Host;

ServiceCulture.Pin();
try
{
    await ServiceHost.RunAsync(args);
    return 0;
}
catch (StartProblemException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}
catch (IOException busy) when (busy.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
{
    await Console.Error.WriteLineAsync("Cổng đang được chương trình khác dùng: dừng chương trình đó, hoặc chạy với --urls http://localhost:5081.");
    return 1;
}

/// <summary>The entry point, visible to the tests that start the host.</summary>
public sealed partial class Program;
