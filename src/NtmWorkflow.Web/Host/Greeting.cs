using NtmWorkflow.Infrastructure.Demonstrating;
using NtmWorkflow.Infrastructure.Start;
using NtmWorkflow.Web.Identity;

namespace NtmWorkflow.Web.Host;

/// <summary>Tells the person who started a demonstration where to go and who to be.</summary>
internal static class Greeting
{
    public static void PrintWhenStarted(WebApplication app)
    {
        if (!app.Services.GetRequiredService<DemonstrationMode>().IsActive)
        {
            return;
        }

        app.Lifetime.ApplicationStarted.Register(() =>
        {
            Console.WriteLine();
            Console.WriteLine($"  NtmWorkflow (trình diễn): {string.Join(", ", app.Urls)}");
            Console.WriteLine($"  Người dùng trình diễn, mật khẩu chung “{ServiceStart.DemonstrationPassword}” (trên trang đăng nhập: bấm là vào):");
            foreach (var group in app.Services.GetRequiredService<IDemonstrationUsers>().People.GroupBy(person => person.RoleName, StringComparer.Ordinal))
            {
                Console.WriteLine($"    {group.Key}: {string.Join(", ", group.Select(person => person.UserName))}");
            }

            Console.WriteLine();
        });
    }
}
