using System.CommandLine;

namespace NtmWorkflow.Cli.Commands;

/// <summary><c>ntm health</c>: asks a running service whether it can do its work; for health checks where there is no curl.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public static Command Create()
    {
        var address = new Argument<Uri>("address")
        {
            Description = "Địa chỉ của dịch vụ",
            DefaultValueFactory = _ => new Uri("http://localhost:8080"),
            CustomParser = result =>
            {
                if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var given) && given.Scheme is "http" or "https")
                {
                    return given;
                }

                result.AddError("Địa chỉ phải bắt đầu bằng http:// hoặc https://.");
                return null;
            },
        };
        var command = new Command("health", "Hỏi dịch vụ đang chạy có sẵn sàng không") { address };
        command.SetAction((parsed, cancellation) =>
            AskAsync(parsed.GetRequiredValue(address), parsed.InvocationConfiguration.Output, cancellation));
        return command;
    }

    private static async Task<int> AskAsync(Uri address, TextWriter output, CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(new Uri(address, "/health/ready"), cancellation);
            await output.WriteLineAsync(answer.IsSuccessStatusCode
                ? "OK: dịch vụ sẵn sàng"
                : $"LỖI: dịch vụ chưa sẵn sàng (HTTP {(int)answer.StatusCode}); xem nhật ký của dịch vụ.");
            return answer.IsSuccessStatusCode ? ExitCodes.Done : ExitCodes.ProblemsFound;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            await output.WriteLineAsync($"LỖI: dịch vụ không trả lời ở {address}: {error.Message}");
            return ExitCodes.ProblemsFound;
        }
    }
}
