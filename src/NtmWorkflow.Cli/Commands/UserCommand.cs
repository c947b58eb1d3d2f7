using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application;
using NtmWorkflow.Infrastructure;
using NtmWorkflow.Infrastructure.Maintenance;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Cli.Commands;

/// <summary><c>ntm user add</c>: makes an account, above all the first ones of a new service.</summary>
internal static class UserCommand
{
    public static Command Create() => new("user", "Tài khoản người dùng") { Add() };

    private static Command Add()
    {
        var name = new Option<string>("--name") { Description = "Tên đăng nhập", Required = true };
        var display = new Option<string>("--display-name") { Description = "Họ tên hiển thị và ghi vào sổ", Required = true };
        var role = new Option<string>("--role") { Description = "Vai trò, ví dụ commune-officer", Required = true };
        var organisation = new Option<string>("--organisation") { Description = "Mã đơn vị, ví dụ xa-tap-son", Required = true };
        var member = new Option<string?>("--member") { Description = "Mã ghế trong Hội đồng hoặc Đoàn thẩm định" };
        var command = new Command("add", "Tạo tài khoản; mật khẩu đọc từ một dòng của đầu vào chuẩn") { name, display, role, organisation, member };
        command.SetGuardedAction(async (parsed, cancellation) =>
        {
            var account = new NewAccount(
                parsed.GetRequiredValue(name), parsed.GetRequiredValue(display), parsed.GetRequiredValue(role),
                new OrganisationId(parsed.GetRequiredValue(organisation)), parsed.GetValue(member));
            var password = await Console.In.ReadLineAsync(cancellation) ?? "";
            var problems = await AddAsync(account, password, cancellation);
            foreach (var problem in problems)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(problem);
            }

            if (problems.Count > 0)
            {
                return ExitCodes.ProblemsFound;
            }

            await parsed.InvocationConfiguration.Output.WriteLineAsync($"Đã tạo tài khoản {account.UserName} ({account.Role}, {account.Organisation}).");
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<string>> AddAsync(NewAccount account, string password, CancellationToken cancellation)
    {
        var settings = ServiceConfiguration.Read();
        await RequireVersionAsync(settings, cancellation);
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddInfrastructure(settings)
            .AddApplication()
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Accounts>().AddAsync(account, password);
    }

    private static async Task RequireVersionAsync(ServiceSettings settings, CancellationToken cancellation)
    {
        using var logs = ServiceConfiguration.Logs();
        await using var database = new DatabaseMaintenance(settings.Database, logs);
        await database.RequireVersionAsync(cancellation);
    }
}
