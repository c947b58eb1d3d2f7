using System.Text.Encodings.Web;
using System.Text.Unicode;
using NtmWorkflow.Web;
using NtmWorkflow.Web.Components;
using NtmWorkflow.Web.Components.Guide;
using NtmWorkflow.Web.Components.Layout;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorComponents();
// Vietnamese letters travel as themselves: as entities they would make each page a third longer.
builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
builder.Services.AddScoped<IPageShellProvider, SamplePageShell>();

var app = builder.Build();
if (!app.Environment.IsDevelopment())
{
    app.UseExceptionHandler("/loi/500", createScopeForErrors: true);
}

app.UseStatusCodePagesWithReExecute("/loi/{0}", createScopeForStatusCodePages: true);
app.UseSecurityHeaders();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapStyleGuide();
app.MapRazorComponents<App>();
app.Run();
