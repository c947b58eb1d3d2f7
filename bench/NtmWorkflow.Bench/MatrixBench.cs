using NtmWorkflow.Integration.Service;
using NtmWorkflow.Testing;

namespace NtmWorkflow.Bench;

/// <summary>The matrix page of one dossier while there is one dossier, and while there are thirty.</summary>
internal static class MatrixBench
{
    private const int MostCommands = 6;
    private const int Dossiers = 30;
    private const int Openings = 15;

    public static async Task RunAsync(Report report)
    {
        // Only a test project is told where the web project lies.
        Environment.SetEnvironmentVariable(
            "ASPNETCORE_TEST_CONTENTROOT_NTMWORKFLOW_WEB", Path.Combine(WorkflowsCopy.Original, "..", "src", "NtmWorkflow.Web"));
        Environment.SetEnvironmentVariable("Logging__LogLevel__Default", "Error");
        Environment.SetEnvironmentVariable("Logging__LogLevel__Microsoft", "Error");
        Environment.SetEnvironmentVariable("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Error");
        await using var service = await RunningService.StartAsync();
        var province = new Province(service);
        var page = $"/ho-so/{await province.RegisterAsync()}/bang-ket-qua";
        var office = await PagePerson.SignInAsync(service, "chuyen-vien-dieu-phoi");
        using var count = new CommandCount();

        var (commandsOfOne, timeOfOne) = await OpenAsync(count, office.Http, page);
        await OpenMoreAsync(province);
        var (commandsOfMany, timeOfMany) = await OpenAsync(count, office.Http, page);

        report.AtMost("database commands of the matrix page", commandsOfOne, "", MostCommands);
        report.AtMost($"commands with {Dossiers} dossiers, against one", commandsOfMany / (double)commandsOfOne, "x", 1);
        Report.Figure("the page, from request to answer", timeOfOne, "ms");
        Report.Figure($"the page with {Dossiers} dossiers, against one", timeOfMany / timeOfOne, "x");
    }

    private static async Task<(int Commands, double Milliseconds)> OpenAsync(CommandCount count, HttpClient http, string page)
    {
        var commands = await count.OfAsync(http, page);
        var times = new List<double>();
        for (var opened = 0; opened < Openings; opened++)
        {
            times.Add(await Timing.MillisecondsAsync(() => count.OfAsync(http, page)));
        }

        return (commands, Timing.Median(times));
    }

    private static async Task OpenMoreAsync(Province province)
    {
        var officer = await province.AsAsync("can-bo-xa-hoa-an");
        for (var opened = 2; opened <= Dossiers; opened++)
        {
            var dossier = await province.RegisterAsync("can-bo-xa-hoa-an", "xa-hoa-an");
            if (opened < Dossiers)
            {
                await officer.PostAsync($"dossiers/{dossier}/withdrawal", new { reason = "Lập lại." });
            }
        }
    }
}
