using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NtmWorkflow.Cli.Tests;

public sealed class HealthTests
{
    [Theory]
    [InlineData("200 OK", 0, "OK: dịch vụ sẵn sàng")]
    [InlineData("503 Service Unavailable", 1, "HTTP 503")]
    public async Task Service_Answering_IsReported(string status, int exit, string said)
    {
        using var service = new TcpListener(IPAddress.Loopback, 0);
        service.Start();
        var asked = AnswerOnceAsync(service, status);

        var (code, output) = await Task.Run(() => Run($"http://127.0.0.1:{((IPEndPoint)service.LocalEndpoint).Port}"));

        code.ShouldBe(exit, output);
        output.ShouldContain(said);
        (await asked).ShouldStartWith("GET /health/ready ");
    }

    [Fact]
    public void Nobody_Answering_IsAProblem()
    {
        using var service = new TcpListener(IPAddress.Loopback, 0);
        service.Start();
        var port = ((IPEndPoint)service.LocalEndpoint).Port;
        service.Stop();

        var (code, output) = Run($"http://127.0.0.1:{port}");

        code.ShouldBe(1);
        output.ShouldContain("không trả lời");
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("file:///etc/passwd")]
    public void Address_OfAnotherKind_IsWrongUsage(string address) => Run(address).Code.ShouldBe(2);

    private static (int Code, string Output) Run(string address)
    {
        using var output = new StringWriter();
        return (Ntm.Run(["health", address], output, TextWriter.Null), output.ToString());
    }

    private static async Task<string> AnswerOnceAsync(TcpListener service, string status)
    {
        using var client = await service.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        var line = await reader.ReadLineAsync();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        return line ?? "";
    }
}
